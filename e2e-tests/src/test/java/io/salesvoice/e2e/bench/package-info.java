/** Measurements of the whole system; bench.sh runs them and no test depends on their figures. */
@NullMarked
package io.salesvoice.e2e.bench;

import org.jspecify.annotations.NullMarked;
