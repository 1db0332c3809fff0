/** Embedded PostgreSQL and Redis for a run without Docker. */
@NullMarked
package io.salesvoice.localstack;

import org.jspecify.annotations.NullMarked;
