/** Consents given and withdrawn. */
@NullMarked
package io.salesvoice.crm.consent;

import org.jspecify.annotations.NullMarked;
