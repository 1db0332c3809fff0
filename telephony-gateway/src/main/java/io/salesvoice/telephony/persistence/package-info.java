/** Calls in PostgreSQL, schema telephony. */
@NullMarked
package io.salesvoice.telephony.persistence;

import org.jspecify.annotations.NullMarked;
