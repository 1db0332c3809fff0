/** Made speech kept in Redis. */
@NullMarked
package io.salesvoice.tts.cache;

import org.jspecify.annotations.NullMarked;
