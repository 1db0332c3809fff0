package io.salesvoice.asr.application;

import java.nio.ByteBuffer;

/** Bytes of a stream's body on their way into a recogniser. One thread at a time. */
public interface StreamInput {
    /**
     * The next bytes.
     *
     * @throws io.salesvoice.common.error.ServiceException when they cannot be understood; the stream cannot go on
     */
    void accept(ByteBuffer bytes);

    /** The body has ended. */
    void end();
}
