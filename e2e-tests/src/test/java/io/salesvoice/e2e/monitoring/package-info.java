/** What the engineer watches: metrics in a real Prometheus, the dashboard's queries, traces. */
@NullMarked
package io.salesvoice.e2e.monitoring;

import org.jspecify.annotations.NullMarked;
