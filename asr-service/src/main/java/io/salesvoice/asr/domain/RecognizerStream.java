package io.salesvoice.asr.domain;

import io.salesvoice.common.wire.asr.StreamContext;
import java.util.concurrent.CompletableFuture;

/** One speaker's audio on its way to an engine. Called by one thread at a time; no call blocks. */
public interface RecognizerStream {
    /** The next samples, at the stream's rate; copied. */
    void audio(short[] samples, int from, int length);

    /** So many milliseconds of silence that were not sent. */
    void silence(int milliseconds);

    /** The speaker has probably finished: recognise what there is. */
    void likelyEnd();

    /** The speaker went on after {@link #likelyEnd}. */
    void resumed();

    /** The utterance is over: exactly one final follows. */
    void commit();

    /** As {@link #commit}, on this service's own judgement: says {@code end_of_utterance} first. */
    void endOfUtterance();

    /** What the dialog expects from the next decode on. */
    void context(StreamContext context);

    /**
     * Completes once more audio may come: audio that is sent faster than it is spoken must not pile up.
     *
     * @return completed already, as long as the engine keeps up
     */
    CompletableFuture<Void> room();

    /** No more audio: what was spoken and not committed is committed, then the listener is told of completion. */
    void end();

    /** The listener has gone: forget everything, recognise nothing more. Idempotent. */
    void close();
}
