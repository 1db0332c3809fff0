package io.salesvoice.crm.testing;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.crm.delivery.Crm;
import io.salesvoice.crm.delivery.Deliverable;
import io.salesvoice.crm.delivery.DeliveredRecord;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Absent (local) unless a test switches it on; then it accepts everything, or fails as it is told. */
public final class ScriptedCrm implements Crm {
    private final Queue<ServiceException> failures = new ConcurrentLinkedQueue<>();
    private final List<Deliverable> received = new CopyOnWriteArrayList<>();
    private volatile boolean external;

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public boolean isExternal() {
        return external;
    }

    @Override
    public DeliveredRecord deliver(Deliverable record) {
        ServiceException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        received.add(record);
        return new DeliveredRecord("X" + received.size(), "https://crm.example/" + received.size());
    }

    public void switchOn() {
        external = true;
    }

    public void switchOff() {
        external = false;
        failures.clear();
        received.clear();
    }

    public void failNext(ServiceException failure) {
        failures.add(failure);
    }

    public List<Deliverable> received() {
        return List.copyOf(received);
    }
}
