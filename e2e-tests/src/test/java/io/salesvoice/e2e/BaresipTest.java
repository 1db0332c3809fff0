package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.e2e.caller.CallerVoice;
import io.salesvoice.e2e.system.Ports;
import io.salesvoice.e2e.system.Program;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import io.salesvoice.speech.audio.WavWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A telephone that we did not write. */
@Tag("calls")
class BaresipTest {
    @Test
    void baresipHearsTheNoticeAndIsUnderstood() throws Exception {
        assumeTrue(Program.isInstalled("baresip"), "baresip is not installed");
        SystemUnderTest system = SystemUnderTest.running();
        Path folder = Path.of("target", "e2e", "baresip").toAbsolutePath();
        Files.createDirectories(folder);
        short[] question = new CallerVoice(system.http(Service.TTS), "filipp").phrase("Сколько стоит тариф Команда?");
        // Silence first: the notice is heard out, then the question comes.
        short[] speech = new short[8000 * 9 + question.length + 8000 * 12];
        System.arraycopy(question, 0, speech, 8000 * 9, question.length);
        Files.write(folder.resolve("speech.wav"), WavWriter.write(speech, 8000));
        Files.writeString(
                folder.resolve("config"), """
                sip_listen 127.0.0.1:%d
                net_interface 127.0.0.1
                audio_player aubridge,none
                audio_source aufile,%s
                audio_alert none
                ausrc_srate 8000
                auplay_srate 8000
                module_path %s
                module account.so
                module contact.so
                module menu.so
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                snd_path %s
                """.formatted(Ports.free(), folder.resolve("speech.wav"), modules(), folder));
        Files.writeString(folder.resolve("accounts"), "<sip:+79165557777@127.0.0.1>;regint=0;audio_codecs=PCMA\n");
        Files.writeString(folder.resolve("contacts"), "");
        for (Path old : recordings(folder)) {
            Files.delete(old);
        }
        Program baresip = Program.run(
                folder,
                Duration.ofSeconds(40),
                "baresip",
                "-f",
                folder.toString(),
                "-e",
                "/dial sip:sales@127.0.0.1:" + system.sipAddress().getPort(),
                "-t",
                "24");
        List<Path> heard = recordings(folder);
        assertThat(heard).as(baresip.output()).isNotEmpty();
        String text = system.http(Service.ASR)
                .postAudio("/recognize", Files.readAllBytes(heard.getFirst()))
                .path("text")
                .asString("");
        assertThat(text.toLowerCase(Locale.ROOT)).contains("записывается");
        assertThat(text.replaceAll("[^0-9]", "")).contains("8900");
    }

    private static List<Path> recordings(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav"))
                    .toList();
        }
    }

    private static Path modules() throws Exception {
        for (String candidate : List.of("/usr/lib/x86_64-linux-gnu/baresip/modules", "/usr/lib/baresip/modules")) {
            if (Files.isDirectory(Path.of(candidate))) {
                return Path.of(candidate);
            }
        }
        throw new AssertionError("no modules of baresip");
    }
}
