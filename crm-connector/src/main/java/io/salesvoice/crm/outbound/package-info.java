/** Whether a number may be called now, and which rule refuses it. */
@NullMarked
package io.salesvoice.crm.outbound;

import org.jspecify.annotations.NullMarked;
