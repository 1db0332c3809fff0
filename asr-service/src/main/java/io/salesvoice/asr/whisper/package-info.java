/** Recognition by whisper.cpp in this process. */
@NullMarked
package io.salesvoice.asr.whisper;

import org.jspecify.annotations.NullMarked;
