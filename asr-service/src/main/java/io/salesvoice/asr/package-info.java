/** Speech to text: HTTP contract over the configured recognisers. */
@NullMarked
package io.salesvoice.asr;

import org.jspecify.annotations.NullMarked;
