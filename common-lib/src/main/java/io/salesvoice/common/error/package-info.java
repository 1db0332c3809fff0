/** Errors with a category and a stable code, and how they look on the wire (RFC 9457). */
@NullMarked
package io.salesvoice.common.error;

import org.jspecify.annotations.NullMarked;
