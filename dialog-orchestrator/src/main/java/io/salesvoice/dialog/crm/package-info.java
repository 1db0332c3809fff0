/** Carries out in the CRM what sessions decided: a durable, ordered outbox, delivered at least once. */
@NullMarked
package io.salesvoice.dialog.crm;

import org.jspecify.annotations.NullMarked;
