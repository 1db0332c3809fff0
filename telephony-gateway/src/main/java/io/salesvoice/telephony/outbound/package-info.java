/** Calls that we place, and the gate that each has to pass. */
@NullMarked
package io.salesvoice.telephony.outbound;

import org.jspecify.annotations.NullMarked;
