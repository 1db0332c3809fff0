/** Deals with their amount. */
@NullMarked
package io.salesvoice.crm.deal;

import org.jspecify.annotations.NullMarked;
