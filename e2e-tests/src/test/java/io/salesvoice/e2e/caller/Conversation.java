package io.salesvoice.e2e.caller;

import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import io.salesvoice.speech.audio.WavWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A person on the telephone: waits for their turn, speaks, listens, and remembers the call's id. */
public final class Conversation implements AutoCloseable {
    private static final Duration TURN_PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    /** Longer than any pause between two sentences of one answer. */
    private static final Duration END_OF_ANSWER = Duration.ofMillis(1500);

    /** A caller whose number is not shown. */
    public static final String ANONYMOUS = "anonymous";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final SystemUnderTest system;
    private final PhoneCall call;
    private final CallerVoice voice;
    private final String number;
    private final String id;

    private Conversation(SystemUnderTest system, PhoneCall call, CallerVoice voice, String number) throws Exception {
        this.system = system;
        this.call = call;
        this.voice = voice;
        this.number = number;
        this.id = Deadline.in(Duration.ofSeconds(5))
                .until(
                        "the call of " + number + " is listed",
                        () -> findCall(system, number),
                        found -> !found.isEmpty());
    }

    /** Calls from a number that no other test uses. */
    public static Conversation start(SystemUnderTest system, String voice) throws Exception {
        return start(system, voice, freshNumber());
    }

    public static Conversation start(SystemUnderTest system, String voice, String number) throws Exception {
        CallerVoice speaker = new CallerVoice(system.http(Service.TTS), voice);
        PhoneCall call = PhoneCall.dial(system.sipAddress(), number);
        try {
            return new Conversation(system, call, speaker, number);
        } catch (Exception | AssertionError failed) {
            // The line must not stay taken for the tests that follow.
            call.hangUp();
            throw failed;
        }
    }

    public static String freshNumber() {
        return "+7916555" + NUMBERS.incrementAndGet();
    }

    private static String findCall(SystemUnderTest system, String number) throws Exception {
        for (JsonNode call : system.http(Service.GATEWAY).get("/api/v1/calls").path("items")) {
            String from = call.path("from").asString("");
            boolean ours = number.equals(ANONYMOUS) ? from.isEmpty() : from.contains(number.substring(1));
            if (ours && !"ended".equals(call.path("state").asString(""))) {
                return call.path("id").asString();
            }
        }
        return "";
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PhoneCall call() {
        return call;
    }

    /** Waits until the assistant has spoken and is silent again. */
    public void listen() throws Exception {
        if (!call.hearing().awaitSpeech(Duration.ofMillis(200), TURN_PATIENCE)) {
            throw new AssertionError(
                    "the assistant said nothing within " + TURN_PATIENCE.toSeconds() + " s; " + describe());
        }
        awaitSilence();
    }

    public void awaitSilence() throws Exception {
        if (!call.hearing().awaitSilence(END_OF_ANSWER, LONGEST_ANSWER)) {
            throw new AssertionError("the assistant does not stop speaking; " + describe());
        }
    }

    /** Speaks and waits for the whole answer. */
    public void say(String text) throws Exception {
        call.say(voice.phrase(text));
        listen();
    }

    public void sayWithoutWaiting(String text) throws Exception {
        call.say(voice.phrase(text));
    }

    /** Made beforehand, so that it can begin at an exact moment. */
    public short[] phrase(String text) throws Exception {
        return voice.phrase(text);
    }

    /** What the assistant said since a position of the recording, recognised from its sound. */
    public String heardSince(int position) throws Exception {
        byte[] wav = WavWriter.write(call.hearing().since(position), 8000);
        return system.http(Service.ASR)
                .postAudio("/recognize", wav)
                .path("text")
                .asString("");
    }

    public JsonNode state() throws Exception {
        return system.http(Service.GATEWAY).get("/api/v1/calls/" + id);
    }

    /** Texts of one side, oldest first. */
    public List<String> texts(String role) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JsonNode turn : state().path("turns")) {
            if (role.equals(turn.path("role").asString(""))) {
                texts.add(turn.path("text").asString(""));
            }
        }
        return texts;
    }

    public String lastAnswer() throws Exception {
        List<String> texts = texts("assistant");
        return texts.isEmpty() ? "" : texts.getLast();
    }

    /** Keeps what was heard beside the logs, for the ear of whoever looks into a failure. */
    public void keepRecording(String name) throws Exception {
        Path file = Path.of("target", "e2e", name + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, WavWriter.write(call.hearing().since(0), 8000));
    }

    /** For whoever reads the test's output: what was said, and how long each answer took. */
    public void printTranscript() throws Exception {
        for (JsonNode turn : state().path("turns")) {
            JsonNode total = turn.path("stages").path("total_ms");
            System.out.printf(
                    "%-9s %s%s%n",
                    turn.path("role").asString(""),
                    turn.path("text").asString(""),
                    total.isNumber() ? " (after " + total.asInt() + " ms)" : "");
        }
    }

    public String describe() {
        try {
            return "call " + id + ": " + state().path("turns");
        } catch (Exception unknown) {
            return "call " + id + ": " + unknown;
        }
    }

    public void hangUp() throws Exception {
        call.hangUp();
    }

    @Override
    public void close() throws Exception {
        if (!call.isEnded()) {
            call.hangUp();
        }
        call.close();
    }
}
