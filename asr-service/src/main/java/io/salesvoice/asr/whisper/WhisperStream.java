package io.salesvoice.asr.whisper;

import io.salesvoice.asr.domain.RecognitionListener;
import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.asr.domain.StreamSettings;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.recognition.DecodePriority;
import io.salesvoice.speech.recognition.Transcript;
import io.salesvoice.speech.recognition.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One speaker. Decodes at each likely end; if no voice follows, that result is the final. All state is guarded by this
 * object: audio comes from the connection's thread, results from the decode threads.
 */
final class WhisperStream implements RecognizerStream {
    /** Utterances, or pieces of one, whose text is still owed before more audio is taken. */
    private static final int MOST_OWED = 4;

    private final UtteranceDecodes owner;
    private final StreamSettings settings;
    private final UtteranceBuffer buffer;
    private final RecognitionListener listener;
    /** Decodes whose results somebody may still want. */
    private final Set<CompletableFuture<?>> pending = new HashSet<>();

    private @Nullable StreamContext context;
    private int utterance = 1;
    private int revision;
    /** Heads of an utterance that is longer than the engine sees at once. */
    private List<CompletableFuture<Transcript>> heads = new ArrayList<>();

    private @Nullable Early early;
    private long voiceSincePartial;
    private int owedFinals;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private boolean ended;
    private boolean closed;

    WhisperStream(
            UtteranceDecodes owner, StreamSettings settings, UtteranceBuffer buffer, RecognitionListener listener) {
        this.owner = owner;
        this.settings = settings;
        this.buffer = buffer;
        this.listener = listener;
    }

    @Override
    public synchronized void audio(short[] samples, int from, int length) {
        if (closed) {
            return;
        }
        voiceSincePartial += buffer.append(samples, from, length);
        if (buffer.tooLong()) {
            long voiced = buffer.voicedMs();
            heads.add(decode(new Utterance(new Object(), buffer.takeHead(), voiced), DecodePriority.FINAL));
            early = null;
        }
        if (voiceSincePartial >= owner.partialEvery().toMillis() && owner.idle()) {
            voiceSincePartial = 0;
            showWhenDone(decode(current(), DecodePriority.PARTIAL), buffer.voiceEndMs());
        }
    }

    @Override
    public synchronized void silence(int milliseconds) {
        if (!closed) {
            buffer.skip(milliseconds);
        }
    }

    @Override
    public synchronized void likelyEnd() {
        Early before = early;
        if (closed || buffer.voicedMs() == 0 || (before != null && before.voiceEndMs() == buffer.voiceEndMs())) {
            return;
        }
        voiceSincePartial = 0;
        Early now = new Early(decode(current(), DecodePriority.LIKELY_END), buffer.voiceEndMs());
        early = now;
        showWhenDone(now.result(), now.voiceEndMs());
    }

    @Override
    public synchronized void resumed() {
        if (early != null) {
            early.result().cancel(false);
            early = null;
        }
    }

    @Override
    public synchronized void context(StreamContext newContext) {
        context = newContext;
    }

    @Override
    public synchronized void endOfUtterance() {
        if (!closed) {
            tell(RecognitionEvent.Type.END_OF_UTTERANCE, utterance, ++revision, "", null, null);
            commit();
        }
    }

    @Override
    public synchronized void commit() {
        if (closed) {
            return;
        }
        long start = System.nanoTime();
        Closing closing = new Closing(
                utterance, revision, buffer.voiceStartMs(), buffer.voiceEndMs(), List.copyOf(heads), context, start);
        CompletableFuture<Transcript> tail = tail();
        owedFinals++;
        utterance++;
        revision = 0;
        heads = new ArrayList<>();
        early = null;
        voiceSincePartial = 0;
        buffer.next();
        List<CompletableFuture<Transcript>> all = new ArrayList<>(closing.heads());
        all.add(tail);
        var unused = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .whenComplete((none, error) -> finish(closing, all, error));
    }

    private CompletableFuture<Transcript> tail() {
        if (buffer.voicedMs() == 0) {
            return CompletableFuture.completedFuture(Transcript.SILENCE);
        }
        Utterance whole = current();
        Early known = early;
        if (known == null || known.voiceEndMs() != buffer.voiceEndMs()) {
            return decode(whole, DecodePriority.FINAL);
        }
        owner.promote(whole.key());
        return known.result().exceptionallyCompose(error -> again(whole));
    }

    private synchronized CompletableFuture<Transcript> again(Utterance whole) {
        return closed ? CompletableFuture.completedFuture(Transcript.SILENCE) : decode(whole, DecodePriority.FINAL);
    }

    @Override
    public synchronized CompletableFuture<Void> room() {
        if (room.isDone() && !closed && owed() > MOST_OWED) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    private long owed() {
        return owedFinals + heads.stream().filter(head -> !head.isDone()).count();
    }

    @Override
    public synchronized void end() {
        if (closed || ended) {
            return;
        }
        if (buffer.voicedMs() > 0 || !heads.isEmpty()) {
            commit();
        }
        ended = true;
        completeIfDone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(pending).forEach(decode -> decode.cancel(false));
        pending.clear();
        room.complete(null);
    }

    private Utterance current() {
        return new Utterance(new Key(this, utterance), buffer.speech(), buffer.voicedMs());
    }

    private CompletableFuture<Transcript> decode(Utterance what, DecodePriority priority) {
        CompletableFuture<Transcript> result = owner.submit(what, priority, settings.language(), context);
        pending.add(result);
        var unused = result.whenComplete((transcript, error) -> forget(result));
        return result;
    }

    private synchronized void forget(CompletableFuture<?> result) {
        pending.remove(result);
        if (owed() <= MOST_OWED) {
            room.complete(null);
        }
    }

    private void showWhenDone(CompletableFuture<Transcript> result, long endMs) {
        int of = utterance;
        long startMs = buffer.voiceStartMs();
        var unused = result.thenAccept(transcript -> show(of, startMs, endMs, transcript));
    }

    private synchronized void show(int of, long startMs, long endMs, Transcript transcript) {
        if (closed || of != utterance || transcript.text().isEmpty()) {
            return;
        }
        listener.onEvent(new RecognitionEvent(
                RecognitionEvent.Type.PARTIAL,
                of,
                ++revision,
                startMs,
                endMs,
                owner.written(transcript.text(), settings.language(), context),
                owner.engine(),
                transcript.confidence(),
                null,
                transcript.decodeMs()));
    }

    private synchronized void finish(
            Closing closing, List<CompletableFuture<Transcript>> parts, @Nullable Throwable error) {
        owedFinals--;
        if (closed) {
            return;
        }
        if (owed() <= MOST_OWED) {
            room.complete(null);
        }
        int next = closing.revision() + 1;
        StringBuilder text = new StringBuilder();
        Double confidence = null;
        long decodeMs = 0;
        for (CompletableFuture<Transcript> part : parts) {
            if (part.isCompletedExceptionally()) {
                continue;
            }
            Transcript transcript = part.join();
            text.append(transcript.text()).append(' ');
            decodeMs += transcript.decodeMs();
            confidence = transcript.confidence();
        }
        if (error != null) {
            ServiceException failure = RecognitionFailures.map(error);
            listener.onEvent(new RecognitionEvent(
                    RecognitionEvent.Type.ERROR,
                    closing.utterance(),
                    next++,
                    closing.startMs(),
                    closing.endMs(),
                    String.valueOf(failure.getMessage()),
                    owner.engine(),
                    null,
                    failure.code(),
                    null));
        }
        String written = owner.written(text.toString().strip(), settings.language(), closing.context());
        listener.onEvent(new RecognitionEvent(
                RecognitionEvent.Type.FINAL,
                closing.utterance(),
                next,
                closing.startMs(),
                closing.endMs(),
                written,
                owner.engine(),
                confidence,
                null,
                decodeMs));
        owner.observer()
                .utterance(
                        error != null ? "failed" : written.isEmpty() ? "empty" : "text",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - closing.startedAt()));
        completeIfDone();
    }

    private void tell(
            RecognitionEvent.Type type,
            int of,
            int number,
            String text,
            @Nullable String code,
            @Nullable Long decodeMs) {
        listener.onEvent(new RecognitionEvent(
                type,
                of,
                number,
                buffer.voiceStartMs(),
                buffer.voiceEndMs(),
                text,
                owner.engine(),
                null,
                code,
                decodeMs));
    }

    private void completeIfDone() {
        if (ended && owedFinals == 0 && !closed) {
            closed = true;
            listener.onFinished();
        }
    }

    private record Key(WhisperStream stream, int utterance) {}

    private record Early(CompletableFuture<Transcript> result, long voiceEndMs) {}

    private record Closing(
            int utterance,
            int revision,
            long startMs,
            long endMs,
            List<CompletableFuture<Transcript>> heads,
            @Nullable StreamContext context,
            long startedAt) {}
}
