/** Filtered, cursor-paged lists and their CSV form for Excel. */
@NullMarked
package io.salesvoice.crm.listing;

import org.jspecify.annotations.NullMarked;
