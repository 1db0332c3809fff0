/** Tests of the whole service over HTTP, against a real PostgreSQL. */
@NullMarked
package io.salesvoice.crm;

import org.jspecify.annotations.NullMarked;
