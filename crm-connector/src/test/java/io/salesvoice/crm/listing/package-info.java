/** Unit tests of the package. */
@NullMarked
package io.salesvoice.crm.listing;

import org.jspecify.annotations.NullMarked;
