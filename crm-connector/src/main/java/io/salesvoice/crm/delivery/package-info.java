/** The outbox towards an external CRM behind the port Crm, and the local tables as the CRM where none is configured. */
@NullMarked
package io.salesvoice.crm.delivery;

import org.jspecify.annotations.NullMarked;
