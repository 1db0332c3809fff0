/** Scenarios: their model, how they are read and validated, where their versions are kept. */
@NullMarked
package io.salesvoice.dialog.scenario;

import org.jspecify.annotations.NullMarked;
