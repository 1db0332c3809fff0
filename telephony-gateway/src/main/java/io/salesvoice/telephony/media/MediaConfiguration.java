package io.salesvoice.telephony.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.telephony.recording.RecordingProperties;
import io.salesvoice.telephony.recording.RecordingWriter;
import io.salesvoice.telephony.rtp.RtpPortPool;
import io.salesvoice.telephony.vad.VadProperties;
import io.salesvoice.telephony.vad.VoiceDetector;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the media engine and its meters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RtpProperties.class, VadProperties.class, RecordingProperties.class})
class MediaConfiguration {

    @Bean(destroyMethod = "close")
    SileroVad sileroVad(VadProperties properties) {
        return SileroVad.open(ModelFiles.find(properties.modelsDir()));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    MediaEngine mediaEngine(
            RtpProperties rtp,
            VadProperties vad,
            RecordingProperties recording,
            SileroVad silero,
            MeterRegistry registry)
            throws UnknownHostException {
        return new MediaEngine(
                rtp,
                new RtpPortPool(InetAddress.getByName(rtp.bindAddress()), rtp.portMin(), rtp.portMax()),
                new VoiceDetector(silero, vad),
                new RecordingWriter(recording),
                new MeteredMediaObserver(registry),
                InstantSource.system());
    }

    @Bean
    MeterBinder mediaMeters(MediaEngine engine) {
        return new MediaMeters(engine);
    }
}
