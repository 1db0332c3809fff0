/** What asr-service takes and answers on the wire. */
@NullMarked
package io.salesvoice.common.wire.asr;

import org.jspecify.annotations.NullMarked;
