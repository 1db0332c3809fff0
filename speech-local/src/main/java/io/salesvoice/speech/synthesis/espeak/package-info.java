/** espeak-ng by the Foreign Function API: the voice of last resort. */
@NullMarked
package io.salesvoice.speech.synthesis.espeak;

import org.jspecify.annotations.NullMarked;
