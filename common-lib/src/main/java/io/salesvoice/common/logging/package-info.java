/** Keeps personal data out of logs, spans and metrics. */
@NullMarked
package io.salesvoice.common.logging;

import org.jspecify.annotations.NullMarked;
