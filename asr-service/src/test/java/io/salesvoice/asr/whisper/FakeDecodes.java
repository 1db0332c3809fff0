package io.salesvoice.asr.whisper;

import io.salesvoice.asr.domain.DecodeObserver;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.recognition.DecodePriority;
import io.salesvoice.speech.recognition.Transcript;
import io.salesvoice.speech.recognition.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An engine whose decodes end when the test says so. */
final class FakeDecodes implements UtteranceDecodes, DecodeObserver {
    final List<Decode> decodes = new ArrayList<>();
    final List<Object> promoted = new ArrayList<>();
    final List<String> utterances = new ArrayList<>();
    boolean idle;

    record Decode(
            Utterance utterance,
            DecodePriority priority,
            @Nullable StreamContext context,
            CompletableFuture<Transcript> result) {
        void answer(String text) {
            result.complete(new Transcript(text, null, 5));
        }
    }

    Decode last() {
        return decodes.getLast();
    }

    @Override
    public CompletableFuture<Transcript> submit(
            Utterance utterance, DecodePriority priority, Language language, @Nullable StreamContext context) {
        CompletableFuture<Transcript> result = new CompletableFuture<>();
        decodes.add(new Decode(utterance, priority, context, result));
        return result;
    }

    @Override
    public void promote(Object key) {
        promoted.add(key);
    }

    @Override
    public boolean idle() {
        return idle;
    }

    @Override
    public String written(String text, Language language, @Nullable StreamContext context) {
        return text;
    }

    @Override
    public String engine() {
        return "fake";
    }

    @Override
    public Duration partialEvery() {
        return Duration.ofMillis(1500);
    }

    @Override
    public DecodeObserver observer() {
        return this;
    }

    @Override
    public void decoded(String purpose, String outcome, long audioMs, long decodeMs) {
        throw new AssertionError("said by the engine, not by a stream");
    }

    @Override
    public void utterance(String outcome, long waitMs) {
        utterances.add(outcome);
    }
}
