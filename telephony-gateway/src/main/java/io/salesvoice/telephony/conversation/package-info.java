/** Who speaks when: the turn logic, and the thread that runs it for one call. */
@NullMarked
package io.salesvoice.telephony.conversation;

import org.jspecify.annotations.NullMarked;
