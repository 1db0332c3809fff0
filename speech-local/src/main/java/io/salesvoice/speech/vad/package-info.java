/** Voice activity: an energy gate, Silero behind it, and what a run of probabilities means for an utterance. */
@NullMarked
package io.salesvoice.speech.vad;

import org.jspecify.annotations.NullMarked;
