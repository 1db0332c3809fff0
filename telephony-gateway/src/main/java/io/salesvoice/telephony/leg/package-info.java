/** The border between the conversation and the media: one connected party, its events, its audio in and out. */
@NullMarked
package io.salesvoice.telephony.leg;

import org.jspecify.annotations.NullMarked;
