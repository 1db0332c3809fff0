/** What a caller wants: rules for what has legal weight, a calibrated classifier for the rest. */
@NullMarked
package io.salesvoice.dialog.intent;

import org.jspecify.annotations.NullMarked;
