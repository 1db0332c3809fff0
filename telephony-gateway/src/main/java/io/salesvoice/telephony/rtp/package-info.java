/** What RTP says and how to survive it: packets, codecs, jitter, loss, keypad events, sources, ports. No threads. */
@NullMarked
package io.salesvoice.telephony.rtp;

import org.jspecify.annotations.NullMarked;
