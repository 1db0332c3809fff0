package io.salesvoice.asr.domain;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.recognition.Transcript;
import java.util.concurrent.CompletableFuture;

/** An engine that turns speech into text. Thread-safe. */
public interface SpeechRecognizer {
    /** Short name for answers and metrics. */
    String engine();

    RecognizerCapabilities capabilities();

    /**
     * Recognises one piece of a file.
     *
     * @param voicedMs how much of the piece is voice
     * @return fails with {@link io.salesvoice.common.error.ServiceException}
     */
    CompletableFuture<Transcript> recognize(AudioClip piece, long voicedMs, Language language);

    /**
     * Begins a stream.
     *
     * @param listener told of every event, one at a time, from any thread
     */
    RecognizerStream open(StreamSettings settings, RecognitionListener listener);
}
