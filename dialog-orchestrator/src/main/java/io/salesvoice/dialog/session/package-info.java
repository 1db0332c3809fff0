/** Sessions: one owner each, a live copy in Redis, the committed state in PostgreSQL, speculative turns on a copy. */
@NullMarked
package io.salesvoice.dialog.session;

import org.jspecify.annotations.NullMarked;
