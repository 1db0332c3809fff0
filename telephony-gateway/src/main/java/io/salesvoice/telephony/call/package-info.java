/** A call as it is known and kept: its record, its turns, its owner, its admission. */
@NullMarked
package io.salesvoice.telephony.call;

import org.jspecify.annotations.NullMarked;
