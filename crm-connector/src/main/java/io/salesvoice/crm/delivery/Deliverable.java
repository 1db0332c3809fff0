package io.salesvoice.crm.delivery;

import io.salesvoice.common.wire.crm.Deal;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.Task;

/** A record as it is at the moment of its delivery; its {@code delivery.external_id} says whether it is known there. */
public sealed interface Deliverable {
    record OfLead(Lead lead) implements Deliverable {}

    record OfDeal(Deal deal) implements Deliverable {}

    record OfTask(Task task) implements Deliverable {}
}
