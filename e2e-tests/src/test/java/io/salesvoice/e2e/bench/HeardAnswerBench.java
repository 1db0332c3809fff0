package io.salesvoice.e2e.bench;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.caller.StereoRecording;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import io.salesvoice.speech.audio.Pcm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How long a caller waits for an answer: from the end of the caller's speech to the start of the assistant's, read from
 * the stereo recording of the gateway, beside what the gateway says of itself.
 */
@Tag("bench")
class HeardAnswerBench {
    private static final int TURNS_WANTED = 30;
    private static final double SPEECH_RMS = 200;
    private static final List<String> QUESTIONS = List.of(
            "Сколько стоит тариф Команда?",
            "Как быстро вы доставляете?",
            "Есть ли пробный период?",
            "Что входит в подписку?",
            "Вы работаете по договору?",
            "Кто чинит кофемашину?",
            "Какой тариф нужен на двадцать человек?",
            "Сколько стоит кофемашина Маэстро?",
            "У вас есть чай?",
            "До скольки вы работаете?");

    @Test
    void heardAnswer() throws Exception {
        SystemUnderTest system = SystemUnderTest.running();
        List<Double> heard = new ArrayList<>();
        Map<String, List<Double>> stages = new LinkedHashMap<>();
        for (String stage :
                List.of("vad_ms", "end_of_turn_ms", "asr_ms", "dialog_ms", "tts_ms", "first_packet_ms", "total_ms")) {
            stages.put(stage, new ArrayList<>());
        }
        int calls = 0;
        while (heard.size() < TURNS_WANTED && calls < 8) {
            calls++;
            try (Conversation caller = Conversation.start(system, "filipp")) {
                caller.listen();
                for (int question = 0; question < 5 && !caller.call().isEnded(); question++) {
                    caller.say(QUESTIONS.get((calls * 5 + question) % QUESTIONS.size()));
                }
                if (!caller.call().isEnded()) {
                    caller.hangUp();
                }
                JsonNode ended = Deadline.in(Duration.ofSeconds(20))
                        .until(
                                "the call is over",
                                caller::state,
                                state -> "ended".equals(state.path("state").asString("")));
                for (JsonNode turn : ended.path("turns")) {
                    stages.forEach((name, values) -> {
                        JsonNode value = turn.path("stages").path(name);
                        if (value.isNumber()) {
                            values.add(value.asDouble());
                        }
                    });
                }
                heard.addAll(waits(StereoRecording.parse(
                        system.http(Service.GATEWAY).getBytes("/api/v1/calls/" + caller.id() + "/recording"))));
            }
        }
        Report report = new Report(
                "calls",
                "Heard answer: " + heard.size() + " turns in " + calls + " calls",
                "stage",
                "p50 ms",
                "p95 ms",
                "turns");
        report.row(
                "heard, from the recording",
                Report.percentile(heard, 0.5),
                Report.percentile(heard, 0.95),
                "" + heard.size());
        stages.forEach((name, values) ->
                report.row(name, Report.percentile(values, 0.5), Report.percentile(values, 0.95), "" + values.size()));
        report.keep();
    }

    /** Waits in milliseconds between each end of the caller's speech and the next start of the assistant's. */
    private static List<Double> waits(StereoRecording recording) {
        List<Double> waits = new ArrayList<>();
        int frame = recording.sampleRate() / 100;
        int lastCaller = -1;
        for (int at = 0; at + frame <= recording.caller().length; at += frame) {
            if (Pcm.rms(recording.caller(), at, frame) > SPEECH_RMS) {
                lastCaller = at + frame;
            }
            if (lastCaller >= 0 && Pcm.rms(recording.assistant(), at, frame) > SPEECH_RMS) {
                double wait = (at - lastCaller) * 1000.0 / recording.sampleRate();
                if (wait > 0) {
                    waits.add(wait);
                }
                lastCaller = -1;
            }
        }
        return waits;
    }
}
