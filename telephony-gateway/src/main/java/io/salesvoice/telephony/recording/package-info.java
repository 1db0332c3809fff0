/** Stereo recordings: media threads leave frames in rings, one thread writes them to files. */
@NullMarked
package io.salesvoice.telephony.recording;

import org.jspecify.annotations.NullMarked;
