/** What speech is here and the ports that make and keep it; no Spring, no vendor. */
@NullMarked
package io.salesvoice.tts.speech;

import org.jspecify.annotations.NullMarked;
