/** The do-not-call list. */
@NullMarked
package io.salesvoice.crm.donotcall;

import org.jspecify.annotations.NullMarked;
