/** Calls: signalling, media, the conversation loop, recordings, the console. */
@NullMarked
package io.salesvoice.telephony;

import org.jspecify.annotations.NullMarked;
