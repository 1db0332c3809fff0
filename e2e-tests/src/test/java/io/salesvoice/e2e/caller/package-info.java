/** A telephone for tests: SIP over UDP, RTP with A-law, and ears. */
@NullMarked
package io.salesvoice.e2e.caller;

import org.jspecify.annotations.NullMarked;
