/** The dialog's own words and ports, in plain Java: slots, working hours, knowledge, sessions, turns. */
@NullMarked
package io.salesvoice.dialog.domain;

import org.jspecify.annotations.NullMarked;
