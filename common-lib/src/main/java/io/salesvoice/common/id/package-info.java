/** Identifiers. */
@NullMarked
package io.salesvoice.common.id;

import org.jspecify.annotations.NullMarked;
