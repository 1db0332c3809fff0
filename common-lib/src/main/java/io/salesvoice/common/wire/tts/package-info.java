/** What tts-service takes and answers on the wire. */
@NullMarked
package io.salesvoice.common.wire.tts;

import org.jspecify.annotations.NullMarked;
