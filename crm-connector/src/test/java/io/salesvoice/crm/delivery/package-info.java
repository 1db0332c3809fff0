/** Unit tests of the package. */
@NullMarked
package io.salesvoice.crm.delivery;

import org.jspecify.annotations.NullMarked;
