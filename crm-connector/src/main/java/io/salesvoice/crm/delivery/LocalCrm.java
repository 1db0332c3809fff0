package io.salesvoice.crm.delivery;

/** No external CRM is configured: the tables of this service are the CRM. */
public final class LocalCrm implements Crm {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean isExternal() {
        return false;
    }

    @Override
    public DeliveredRecord deliver(Deliverable record) {
        throw new IllegalStateException("nothing is delivered where the local tables are the CRM");
    }
}
