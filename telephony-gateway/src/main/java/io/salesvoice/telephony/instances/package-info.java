/** How gateways on one database reach each other's calls: commands by Redis streams, live events by Redis channels. */
@NullMarked
package io.salesvoice.telephony.instances;

import org.jspecify.annotations.NullMarked;
