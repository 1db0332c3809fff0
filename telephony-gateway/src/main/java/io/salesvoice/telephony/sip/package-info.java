/** SIP signalling of legs; the only place that knows the SIP stack's types. */
@NullMarked
package io.salesvoice.telephony.sip;

import org.jspecify.annotations.NullMarked;
