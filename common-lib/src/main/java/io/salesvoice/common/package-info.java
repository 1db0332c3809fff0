/** What two or more services share. */
@NullMarked
package io.salesvoice.common;

import org.jspecify.annotations.NullMarked;
