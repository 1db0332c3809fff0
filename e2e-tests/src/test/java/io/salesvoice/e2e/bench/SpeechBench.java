package io.salesvoice.e2e.bench;

import io.salesvoice.e2e.caller.CallerVoice;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import io.salesvoice.speech.audio.WavWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recognition against real time, time to first audio, and the dialog's own time, each over HTTP on an idle system. */
@Tag("bench")
class SpeechBench {
    private static final int REPEATS = 20;
    private static final List<String> PHRASES = List.of(
            "Сколько стоит тариф Команда?",
            "Здравствуйте, меня зовут Иван, я хотел бы заказать кофе в офис на двадцать человек.",
            "Перезвоните мне, пожалуйста, завтра в три часа дня.");

    @Test
    void speech() throws Exception {
        SystemUnderTest system = SystemUnderTest.running();
        Report report =
                new Report("speech", "Speech and dialog, one request at a time", "what", "p50 ms", "p95 ms", "note");
        CallerVoice voice = new CallerVoice(system.http(Service.TTS), "filipp");
        for (String phrase : PHRASES) {
            short[] samples = voice.phrase(phrase);
            double seconds = samples.length / 8000.0;
            byte[] wav = WavWriter.write(samples, 8000);
            List<Double> times = new ArrayList<>();
            for (int index = 0; index < 6; index++) {
                long start = System.nanoTime();
                system.http(Service.ASR).postAudio("/recognize", wav);
                times.add((System.nanoTime() - start) / 1e6);
            }
            double median = times.stream().sorted().toList().get(times.size() / 2);
            report.row(
                    String.format(Locale.ROOT, "recognise %.1f s of speech", seconds),
                    Report.percentile(times, 0.5),
                    Report.percentile(times, 0.95),
                    String.format(Locale.ROOT, "real-time factor %.2f", median / 1000 / seconds));
        }
        List<Double> first = new ArrayList<>();
        for (int index = 0; index < REPEATS; index++) {
            first.add(system.http(Service.TTS)
                    .millisToFirstByte(
                            "/synthesize/stream",
                            "{\"text\": \"Доставка занимает %d дня.\", \"voice\": \"alena\", \"format\": \"pcm\"}"
                                    .formatted(index + 2)));
        }
        report.row(
                "first audio of a new sentence",
                Report.percentile(first, 0.5),
                Report.percentile(first, 0.95),
                "not cached");
        List<Double> intents = new ArrayList<>();
        for (int index = 0; index < 100; index++) {
            long start = System.nanoTime();
            system.http(Service.DIALOG)
                    .post(
                            "/dialog",
                            "{\"session_id\": \"bench-%d\", \"user_message\": %s}"
                                    .formatted(index, Http.quote(PHRASES.get(index % PHRASES.size()))));
            intents.add((System.nanoTime() - start) / 1e6);
        }
        report.row(
                "dialog turn with a new session",
                Report.percentile(intents, 0.5),
                Report.percentile(intents, 0.95),
                "p99 " + Report.percentile(intents, 0.99) + " ms");
        report.keep();
    }
}
