/** What crm-connector takes and answers on the wire. */
@NullMarked
package io.salesvoice.common.wire.crm;

import org.jspecify.annotations.NullMarked;
