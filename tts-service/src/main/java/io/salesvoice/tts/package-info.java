/** Text to speech: HTTP contract over the configured synthesisers. */
@NullMarked
package io.salesvoice.tts;

import org.jspecify.annotations.NullMarked;
