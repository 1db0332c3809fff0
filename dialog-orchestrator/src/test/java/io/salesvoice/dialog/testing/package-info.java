/** The service under test with a real PostgreSQL and Redis, a clock that is moved by hand and a CRM that remembers. */
@NullMarked
package io.salesvoice.dialog.testing;

import org.jspecify.annotations.NullMarked;
