/** REST and server-sent events about calls. */
@NullMarked
package io.salesvoice.telephony.web;

import org.jspecify.annotations.NullMarked;
