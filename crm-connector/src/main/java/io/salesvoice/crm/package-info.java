/** Leads, deals, tasks, contacts, consents and the do-not-call list. */
@NullMarked
package io.salesvoice.crm;

import org.jspecify.annotations.NullMarked;
