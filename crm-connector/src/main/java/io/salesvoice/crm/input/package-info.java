/** Checks of what a request says, each refusal with its field and what was expected. */
@NullMarked
package io.salesvoice.crm.input;

import org.jspecify.annotations.NullMarked;
