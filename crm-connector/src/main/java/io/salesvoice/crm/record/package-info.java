/** Writing records: inserts and changes under optimistic locking, with their constraint violations told apart. */
@NullMarked
package io.salesvoice.crm.record;

import org.jspecify.annotations.NullMarked;
