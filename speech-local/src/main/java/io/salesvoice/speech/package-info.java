/** Local speech engines in plain Java: recognition, voice activity, synthesis, embeddings, audio containers. */
@NullMarked
package io.salesvoice.speech;

import org.jspecify.annotations.NullMarked;
