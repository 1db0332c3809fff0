/** Sentences as vectors whose closeness is closeness of meaning. */
@NullMarked
package io.salesvoice.speech.embedding;

import org.jspecify.annotations.NullMarked;
