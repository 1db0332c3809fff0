/** Unit tests of the package. */
@NullMarked
package io.salesvoice.crm.lead;

import org.jspecify.annotations.NullMarked;
