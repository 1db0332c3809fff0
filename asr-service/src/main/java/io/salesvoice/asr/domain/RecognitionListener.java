package io.salesvoice.asr.domain;

import io.salesvoice.common.wire.asr.RecognitionEvent;

/** Hears what a stream recognises. */
public interface RecognitionListener {
    void onEvent(RecognitionEvent event);

    /** Every utterance has its final; nothing more comes. Said once, after {@link RecognizerStream#end}. */
    void onFinished();
}
