package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.leg.Playout;
import io.salesvoice.telephony.leg.PlayoutPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/**
 * The assistant's voice on one leg: synthesises lines ahead, plays one at a time, knows what of it was heard. Owned by
 * the conversation's thread but for the feeder of the line being played.
 */
final class Speaker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Speaker.class);
    /** No audio of a line for so long is a failure. */
    private static final Duration STARVED = Duration.ofSeconds(4);

    private static final Duration SPACE = Duration.ofMillis(500);

    private final Playout playout;
    private final int sampleRate;
    private final Synthesizer synthesizer;
    private final StockSpeech stock;
    private final InstantSource clock;
    private final Consumer<TurnEvent> events;
    private final Map<Line, Synthesis> prepared = new HashMap<>();
    private @Nullable String voice;
    private volatile @Nullable Current current;

    private record Synthesis(SpeechBuffer audio, @Nullable Disposable stream) {
        void cancel() {
            if (stream != null) {
                stream.dispose();
            }
        }
    }

    private static final class Current {
        private final Line line;
        private final long segment;
        private final Synthesis synthesis;
        private volatile boolean dropped;
        private volatile @Nullable Instant firstSampleAt;

        Current(Line line, long segment, Synthesis synthesis) {
            this.line = line;
            this.segment = segment;
            this.synthesis = synthesis;
        }
    }

    /** What was heard of the line that was stopped. */
    record Stopped(Line line, String heardText, boolean complete) {}

    Speaker(
            Playout playout,
            int sampleRate,
            Synthesizer synthesizer,
            StockSpeech stock,
            InstantSource clock,
            Consumer<TurnEvent> events) {
        this.playout = playout;
        this.sampleRate = sampleRate;
        this.synthesizer = synthesizer;
        this.stock = stock;
        this.clock = clock;
        this.events = events;
    }

    void voice(@Nullable String name) {
        voice = name;
    }

    void prepare(Line line) {
        prepared.computeIfAbsent(line, this::synthesise);
    }

    /** The audio of a prepared line, complete or not. */
    @Nullable
    SpeechBuffer prepared(Line line) {
        Synthesis synthesis = prepared.get(line);
        return synthesis == null ? null : synthesis.audio();
    }

    private Synthesis synthesise(Line line) {
        SpeechBuffer ready = line.kind() == Line.Kind.ANSWER ? null : stock.find(line.text(), voice, sampleRate);
        if (ready != null) {
            return new Synthesis(ready, null);
        }
        SpeechBuffer buffer = new SpeechBuffer();
        Disposable stream = synthesizer
                .speak(line.text(), voice, sampleRate)
                .subscribe(
                        buffer::take,
                        error -> {
                            log.warn("synthesis of {} failed: {}", line, error.toString());
                            buffer.fail();
                        },
                        buffer::complete);
        return new Synthesis(buffer, stream);
    }

    void speak(Line line) {
        Synthesis synthesis = prepared.remove(line);
        if (synthesis == null || synthesis.audio().failed()) {
            synthesis = synthesise(line);
        }
        Current next = new Current(line, playout.nextSegment(), synthesis);
        current = next;
        Thread.ofVirtual().name("feed-" + line.turnId() + "-" + line.index()).start(CallTrace.here(() -> feed(next)));
    }

    private void feed(Current feeding) {
        try {
            short[] frame = new short[sampleRate / 10];
            int sent = 0;
            while (!feeding.dropped) {
                int count = feeding.synthesis.audio().read(sent, frame, STARVED);
                if (count <= 0) {
                    endOfAudio(
                            feeding,
                            sent,
                            count == 0 && !feeding.synthesis.audio().failed());
                    return;
                }
                write(feeding, frame, count);
                sent += count;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endOfAudio(Current feeding, int sent, boolean orderly) {
        if (sent > 0) {
            // A line cut short by a failure is still a line that was heard.
            playout.finish(feeding.segment);
            return;
        }
        if (orderly) {
            // Nothing in it to pronounce.
            events.accept(new TurnEvent.LinePlayed(feeding.line));
            return;
        }
        events.accept(new TurnEvent.LineFailed(feeding.line));
    }

    private void write(Current feeding, short[] frame, int count) throws InterruptedException {
        int done = 0;
        while (done < count && !feeding.dropped) {
            int taken = playout.write(feeding.segment, frame, done, count - done);
            done += taken;
            if (taken > 0 && feeding.firstSampleAt == null) {
                feeding.firstSampleAt = clock.instant();
            }
            if (done < count) {
                var unused = playout.awaitSpace(feeding.segment, SPACE);
            }
        }
    }

    /** The line that a segment carries, unless it was dropped meanwhile. */
    @Nullable
    Line lineOf(long segment) {
        Current playing = current;
        return playing != null && playing.segment == segment ? playing.line : null;
    }

    /** Which engine spoke the current line, once it has said so. */
    @Nullable
    String engine() {
        Current playing = current;
        return playing == null ? null : playing.synthesis.audio().engine();
    }

    /** When the first sample of the current line was handed to the playout. */
    @Nullable
    Instant firstSampleAt() {
        Current playing = current;
        return playing == null ? null : playing.firstSampleAt;
    }

    void pause() {
        playout.pause();
    }

    void resume() {
        playout.resume();
    }

    /** Drops the current line. */
    @Nullable
    Stopped stop() {
        PlayoutPosition position = playout.stop();
        // A paused playout stays paused for what comes next otherwise.
        playout.resume();
        Current stopped = current;
        current = null;
        if (stopped == null) {
            return null;
        }
        stopped.dropped = true;
        SpeechBuffer audio = stopped.synthesis.audio();
        stopped.synthesis.cancel();
        long played = position.segment() == stopped.segment ? position.samples() : 0;
        boolean complete = position.segment() == stopped.segment && position.complete();
        long totalMs = audio.isDone() ? audio.length() * 1000L / sampleRate : 0;
        String heard = complete
                ? stopped.line.text()
                : HeardText.of(stopped.line.text(), audio.words(), played * 1000 / sampleRate, totalMs);
        return new Stopped(stopped.line, heard, complete);
    }

    /** Drops what was synthesised for an answer and is not being played. */
    void forget(UUID turnId) {
        prepared.entrySet().removeIf(entry -> {
            boolean of = entry.getKey().turnId().equals(turnId);
            if (of) {
                entry.getValue().cancel();
            }
            return of;
        });
    }

    @Override
    public void close() {
        Current playing = current;
        if (playing != null) {
            playing.dropped = true;
            playing.synthesis.cancel();
        }
        prepared.values().forEach(Synthesis::cancel);
        prepared.clear();
    }
}
