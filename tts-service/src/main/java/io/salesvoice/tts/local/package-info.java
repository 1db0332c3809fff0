/** Engines of this machine as a synthesiser. */
@NullMarked
package io.salesvoice.tts.local;

import org.jspecify.annotations.NullMarked;
