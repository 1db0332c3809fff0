/** What recognition tells about itself. */
@NullMarked
package io.salesvoice.asr.metrics;

import org.jspecify.annotations.NullMarked;
