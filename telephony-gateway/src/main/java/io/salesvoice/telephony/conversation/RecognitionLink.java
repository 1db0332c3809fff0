package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.AudioFrameType;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.telephony.leg.AudioSink;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;
import tools.jackson.databind.ObjectMapper;

/**
 * One call's stream to the recogniser. The media thread only copies into the ring; a sender of this call's own drains it
 * in chunks of 100 ms. Between utterances audio is not sent but told as silence, all but a little before the voice.
 */
final class RecognitionLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecognitionLink.class);
    private static final int CHUNK_MS = 100;
    private static final int PRE_ROLL_MS = 400;
    private static final int SILENCE_STEP_MS = 1000;
    private static final int RECONNECTS = 3;

    private final Recognizer recognizer;
    private final String sessionId;
    private final int sampleRate;
    private final String language;
    private final ObjectMapper json;
    private final Consumer<TurnEvent> events;
    private final Consumer<RecognitionEvent> observer;
    private final AudioRing ring;
    private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(256);
    private final short[] chunk;
    private volatile boolean closed;
    private volatile int generation;
    private volatile long resumedAtMs = -1;

    // Owned by the sender.
    private Sinks.@Nullable Many<AudioFrame> sink;
    private @Nullable Disposable subscription;
    private long position;
    private long sentSamples;
    private boolean open;
    private int restarts;

    private sealed interface Order {
        record Open(long position) implements Order {}

        record Mark(AudioFrameType type) implements Order {}

        record Context(@Nullable Expectation expects) implements Order {}

        record Restart(int utterance) implements Order {}
    }

    /**
     * @param observer sees every event of the recogniser, on its thread
     */
    RecognitionLink(
            Recognizer recognizer,
            String sessionId,
            int sampleRate,
            String language,
            ObjectMapper json,
            Consumer<TurnEvent> events,
            Consumer<RecognitionEvent> observer) {
        this.recognizer = recognizer;
        this.sessionId = sessionId;
        this.sampleRate = sampleRate;
        this.language = language;
        this.json = json;
        this.events = events;
        this.observer = observer;
        this.ring = new AudioRing(Integer.highestOneBit(sampleRate * 4 - 1) * 2);
        this.chunk = new short[sampleRate * CHUNK_MS / 1000];
    }

    AudioSink sink() {
        return ring;
    }

    /** Samples received from the caller so far. */
    long received() {
        return ring.written();
    }

    void start() {
        orders.add(new Order.Restart(1));
        Thread.ofVirtual().name("asr-" + sessionId).start(CallTrace.here(this::run));
    }

    void openUtterance(long voiceBegan) {
        order(new Order.Open(voiceBegan));
    }

    void likelyEnd() {
        order(new Order.Mark(AudioFrameType.LIKELY_END));
    }

    void resumed() {
        order(new Order.Mark(AudioFrameType.RESUMED));
    }

    void commit() {
        order(new Order.Mark(AudioFrameType.COMMIT));
    }

    void context(@Nullable Expectation expects) {
        order(new Order.Context(expects));
    }

    void restart(int utterance) {
        order(new Order.Restart(utterance));
    }

    @Override
    public void close() {
        closed = true;
        generation++;
    }

    private void order(Order order) {
        if (!closed && !orders.offer(order)) {
            log.warn("recognition orders full, call {}", sessionId);
            events.accept(new TurnEvent.RecognitionLost(true));
        }
    }

    private void run() {
        try {
            while (!closed) {
                Order order = orders.poll(CHUNK_MS, TimeUnit.MILLISECONDS);
                if (order == null) {
                    drain();
                } else {
                    carryOut(order);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void carryOut(Order order) {
        switch (order) {
            case Order.Open o -> {
                drain();
                silenceUntil(Math.max(position, o.position() - samples(PRE_ROLL_MS)));
                open = true;
                drain();
            }
            case Order.Mark o -> {
                drain();
                if (o.type() == AudioFrameType.RESUMED) {
                    resumedAtMs = sentMs();
                }
                emit(AudioFrame.mark(o.type()));
                if (o.type() == AudioFrameType.COMMIT) {
                    open = false;
                }
            }
            case Order.Context o -> emit(AudioFrame.context(json.writeValueAsString(contextOf(o.expects()))));
            case Order.Restart o -> connect(o.utterance());
        }
    }

    private static StreamContext contextOf(@Nullable Expectation expects) {
        return expects == null ? new StreamContext(null, null) : new StreamContext(expects.slot(), expects.prompt());
    }

    private void connect(int utterance) {
        disconnect();
        int mine = generation;
        open = false;
        sentSamples = 0;
        position = ring.written();
        resumedAtMs = -1;
        Sinks.Many<AudioFrame> frames = Sinks.many()
                .unicast()
                .onBackpressureBuffer(Queues.<AudioFrame>get(1024).get());
        sink = frames;
        Flux<RecognitionEvent> stream = recognizer.stream(sessionId, sampleRate, language, frames.asFlux());
        subscription = stream.subscribe(
                event -> received(event, mine, utterance - 1),
                error -> lost(mine, error.toString()),
                () -> lost(mine, "closed by the recogniser"));
    }

    private void disconnect() {
        generation++;
        if (sink != null) {
            sink.tryEmitComplete();
            sink = null;
        }
        if (subscription != null) {
            subscription.dispose();
            subscription = null;
        }
    }

    private void received(RecognitionEvent event, int stream, int before) {
        if (stream != generation) {
            return;
        }
        observer.accept(event);
        int utterance = event.utterance() + before;
        switch (event.type()) {
            case PARTIAL -> {
                if (event.endMs() > resumedAtMs) {
                    events.accept(new TurnEvent.TextHeard(utterance, event.text()));
                }
            }
            case FINAL -> events.accept(new TurnEvent.TextFinal(utterance, event.text()));
            case ERROR -> {
                log.warn("recognition error {} in call {}", event.code(), sessionId);
                events.accept(new TurnEvent.TextFinal(utterance, ""));
            }
            case END_OF_UTTERANCE -> {
                // Advice; the gateway alone decides.
            }
        }
    }

    private void lost(int stream, String why) {
        if (stream != generation || closed) {
            return;
        }
        generation++;
        restarts++;
        log.warn("recognition stream of call {} lost ({}): {}", sessionId, restarts, why);
        events.accept(new TurnEvent.RecognitionLost(restarts > RECONNECTS));
    }

    private void drain() {
        long end = ring.written();
        if (position < ring.oldest()) {
            silenceUntil(ring.oldest());
        }
        if (!open) {
            long keep = end - samples(PRE_ROLL_MS);
            if (keep - position >= samples(SILENCE_STEP_MS)) {
                silenceUntil(keep);
            }
            return;
        }
        while (position < end) {
            int length = (int) Math.min(chunk.length, end - position);
            ring.read(position, chunk, length);
            emit(AudioFrame.pcm(chunk, 0, length));
            position += length;
            sentSamples += length;
        }
    }

    /** Told in whole milliseconds, so that both clocks stay the same. */
    private void silenceUntil(long target) {
        int ms = (int) ((target - position) * 1000 / sampleRate);
        if (ms <= 0) {
            return;
        }
        emit(AudioFrame.silence(ms));
        position += samples(ms);
        sentSamples += samples(ms);
    }

    private void emit(AudioFrame frame) {
        if (sink == null) {
            return;
        }
        Sinks.EmitResult result = sink.tryEmitNext(frame);
        if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
            lost(generation, "audio not taken");
        }
    }

    private long samples(int ms) {
        return (long) sampleRate * ms / 1000;
    }

    private long sentMs() {
        return sentSamples * 1000 / sampleRate;
    }
}
