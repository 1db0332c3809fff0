/** Recognition, synthesis, dialog and CRM as the conversation sees them, over the clients of common-lib. */
@NullMarked
package io.salesvoice.telephony.engines;

import org.jspecify.annotations.NullMarked;
