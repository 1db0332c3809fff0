/** The deterministic dialog: a session's state and one turn give sentences, slot changes, effects and the next state. */
@NullMarked
package io.salesvoice.dialog.engine;

import org.jspecify.annotations.NullMarked;
