/** Shapes that several contracts share. */
@NullMarked
package io.salesvoice.common.wire;

import org.jspecify.annotations.NullMarked;
