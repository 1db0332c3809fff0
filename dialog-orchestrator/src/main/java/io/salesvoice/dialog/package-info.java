/** What to say and what to do: scenarios, knowledge, sessions. */
@NullMarked
package io.salesvoice.dialog;

import org.jspecify.annotations.NullMarked;
