/** When a caller speaks and when not: one thread looks at the windows of all legs together. */
@NullMarked
package io.salesvoice.telephony.vad;

import org.jspecify.annotations.NullMarked;
