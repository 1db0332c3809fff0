/** Telephone numbers as people write them, read into E.164. */
@NullMarked
package io.salesvoice.crm.phone;

import org.jspecify.annotations.NullMarked;
