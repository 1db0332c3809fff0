/** Unit tests of the package. */
@NullMarked
package io.salesvoice.crm.outbound;

import org.jspecify.annotations.NullMarked;
