package io.salesvoice.telephony;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.AudioFrameType;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.telephony.call.EndDelivery;
import io.salesvoice.telephony.conversation.DialogService;
import io.salesvoice.telephony.conversation.Recognizer;
import io.salesvoice.telephony.conversation.Synthesizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recognition, dialog and synthesis by script: the next utterance has the next text, the next turn the next answer. */
public final class ScriptedEngines implements Recognizer, DialogService, Synthesizer, EndDelivery.Ends {
    public static final UUID LEAD = UUID.fromString("0193a000-0000-7000-8000-000000000001");

    private final Queue<String> utterances = new ConcurrentLinkedQueue<>();
    private final List<AudioFrameType> frames = new CopyOnWriteArrayList<>();
    private final List<TurnRequest> turns = new CopyOnWriteArrayList<>();
    private final List<UUID> commits = new CopyOnWriteArrayList<>();
    private final Map<UUID, EndRequest> ends = new java.util.concurrent.ConcurrentHashMap<>();
    private final List<SessionRequest> sessions = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> answers = new java.util.concurrent.ConcurrentHashMap<>();
    private final Map<String, DialogAction> actions = new java.util.concurrent.ConcurrentHashMap<>();
    private volatile boolean dialogDown;
    private volatile boolean synthesisDown;

    /** What the recogniser understands of the next utterance. */
    public ScriptedEngines hears(String text) {
        utterances.add(text);
        return this;
    }

    public ScriptedEngines answers(String to, String... sentences) {
        answers.put(to, List.of(sentences));
        return this;
    }

    public ScriptedEngines acts(String to, DialogAction action) {
        actions.put(to, action);
        return this;
    }

    public void dialogDown(boolean down) {
        dialogDown = down;
    }

    public void synthesisDown(boolean down) {
        synthesisDown = down;
    }

    public void reset() {
        utterances.clear();
        frames.clear();
        turns.clear();
        commits.clear();
        sessions.clear();
        answers.clear();
        actions.clear();
        dialogDown = false;
        synthesisDown = false;
    }

    public List<TurnRequest> turns() {
        return turns;
    }

    public List<UUID> commits() {
        return commits;
    }

    public Map<UUID, EndRequest> ends() {
        return ends;
    }

    public List<SessionRequest> sessions() {
        return sessions;
    }

    public List<AudioFrameType> frames() {
        return frames;
    }

    @Override
    public Flux<RecognitionEvent> stream(String sessionId, int sampleRate, String language, Flux<AudioFrame> audio) {
        Hearing hearing = new Hearing();
        return audio.concatMapIterable(hearing::take);
    }

    private final class Hearing {
        private int utterance = 1;
        private int revision;
        private @Nullable String text;

        List<RecognitionEvent> take(AudioFrame frame) {
            frames.add(frame.type());
            List<RecognitionEvent> events = new ArrayList<>();
            switch (frame.type()) {
                case LIKELY_END -> {
                    text = text == null ? utterances.poll() : text;
                    events.add(event(RecognitionEvent.Type.PARTIAL, text == null ? "" : text));
                }
                case COMMIT -> {
                    text = text == null ? utterances.poll() : text;
                    events.add(event(RecognitionEvent.Type.FINAL, text == null ? "" : text));
                    utterance++;
                    text = null;
                }
                case PCM, SILENCE, RESUMED, CONTEXT -> {}
            }
            return events;
        }

        private RecognitionEvent event(RecognitionEvent.Type type, String heard) {
            return new RecognitionEvent(type, utterance, ++revision, 0, 3_600_000, heard, "scripted", null, null, 1L);
        }
    }

    @Override
    public Mono<SessionOpened> open(SessionRequest request) {
        if (dialogDown) {
            return Mono.error(down());
        }
        sessions.add(request);
        return Mono.just(new SessionOpened(
                request.sessionId(),
                UUID.randomUUID(),
                "sales-inbound",
                1,
                List.of(new Sentence(0, "Разговор записывается.", false), new Sentence(1, "Чем могу помочь?", true)),
                "alena",
                null));
    }

    @Override
    public Flux<DialogEvent> turn(TurnRequest request) {
        turns.add(request);
        if (dialogDown) {
            return Flux.error(down());
        }
        String key = request.userMessage().isEmpty() ? String.valueOf(request.input()) : request.userMessage();
        List<DialogEvent> events = new ArrayList<>();
        List<String> sentences = answers.getOrDefault(key, List.of("Ответ."));
        for (int i = 0; i < sentences.size(); i++) {
            events.add(new DialogEvent.Spoken(i, sentences.get(i), true));
        }
        DialogAction action = actions.get(key);
        boolean ends = action != null && action.type() == DialogAction.Type.END_CALL;
        if (action != null) {
            events.add(new DialogEvent.Acted(action));
        }
        events.add(new DialogEvent.Done(
                request.turnId(), request.revision(), null, Map.of(), "talking", List.of(), null, ends, "scripted", 1));
        return Flux.fromIterable(events);
    }

    @Override
    public Mono<CommitResult> commit(String sessionId, UUID turnId, int revision) {
        if (dialogDown) {
            return Mono.error(down());
        }
        commits.add(turnId);
        return Mono.just(new CommitResult(turnId, revision, List.of()));
    }

    @Override
    public SessionEnded end(UUID callId, EndRequest request) {
        if (dialogDown) {
            throw down();
        }
        ends.put(callId, request);
        return new SessionEnded(callId.toString(), "ended", LEAD, List.of());
    }

    /** 100 ms of audio for each word. */
    @Override
    public Flux<SynthesisEvent> speak(String text, @Nullable String voice, int sampleRate) {
        if (synthesisDown) {
            return Flux.error(ServiceException.unavailable("tts_unreachable", "down", Duration.ofSeconds(1), null));
        }
        List<SynthesisEvent> events = new ArrayList<>();
        String audio = Base64.getEncoder().encodeToString(new byte[sampleRate / 10 * 2]);
        int at = 0;
        long ms = 0;
        for (String word : text.split(" ")) {
            int start = text.indexOf(word, at);
            at = start + word.length();
            events.add(SynthesisEvent.word(start, at, ms));
            events.add(SynthesisEvent.audio(audio));
            ms += 100;
        }
        events.add(SynthesisEvent.done(ms, "scripted"));
        return Flux.fromIterable(events);
    }

    private static ServiceException down() {
        return ServiceException.unavailable("dialog_unreachable", "down", Duration.ofSeconds(1), null);
    }
}
