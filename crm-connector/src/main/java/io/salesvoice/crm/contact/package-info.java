/** Contacts: the person behind a number. */
@NullMarked
package io.salesvoice.crm.contact;

import org.jspecify.annotations.NullMarked;
