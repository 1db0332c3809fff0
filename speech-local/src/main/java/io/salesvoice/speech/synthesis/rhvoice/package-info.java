/** RHVoice by the Foreign Function API. */
@NullMarked
package io.salesvoice.speech.synthesis.rhvoice;

import org.jspecify.annotations.NullMarked;
