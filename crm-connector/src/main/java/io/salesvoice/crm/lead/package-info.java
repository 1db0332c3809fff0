/** Leads: one open lead a number, updated by rule instead of a second one. */
@NullMarked
package io.salesvoice.crm.lead;

import org.jspecify.annotations.NullMarked;
