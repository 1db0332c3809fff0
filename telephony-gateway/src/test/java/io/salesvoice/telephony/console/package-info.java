/** Tests of what the gateway gives the console. */
@NullMarked
package io.salesvoice.telephony.console;

import org.jspecify.annotations.NullMarked;
