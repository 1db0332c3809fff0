/** Creates that are safe to repeat: the answer is stored in the transaction of the record itself. */
@NullMarked
package io.salesvoice.crm.idempotency;

import org.jspecify.annotations.NullMarked;
