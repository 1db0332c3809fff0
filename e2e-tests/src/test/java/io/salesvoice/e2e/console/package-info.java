/** The console in a real browser: against scripted answers of the gateway, and against the whole system. */
@NullMarked
package io.salesvoice.e2e.console;

import org.jspecify.annotations.NullMarked;
