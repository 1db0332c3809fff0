/** The audio of legs: one clock of 20 ms serves many of them from few threads, playout is exact to the sample. */
@NullMarked
package io.salesvoice.telephony.media;

import org.jspecify.annotations.NullMarked;
