package io.salesvoice.crm.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.error.ErrorCategory;
import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what waits in the outbox. A row is claimed in one transaction, delivered outside of any, and settled in another;
 * several instances share the work by {@code SKIP LOCKED} and leases.
 */
@Component
public class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Outbox outbox;
    private final Crm crm;
    private final Map<RecordKind, DeliverySource> sources;
    private final DeliveryProperties properties;
    private final Backoff backoff;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final InstantSource clock;

    DeliveryWorker(
            Outbox outbox,
            Crm crm,
            List<DeliverySource> sources,
            DeliveryProperties properties,
            TransactionTemplate transaction,
            MeterRegistry meters,
            InstantSource clock) {
        this.outbox = outbox;
        this.crm = crm;
        this.sources = sources.stream().collect(Collectors.toMap(DeliverySource::kind, Function.identity()));
        this.properties = properties;
        this.backoff = new Backoff(properties.firstBackoff(), properties.lastBackoff());
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salesvoice.delivery.interval}")
    void work() {
        if (!crm.isExternal()) {
            return;
        }
        int claimed;
        do {
            claimed = deliverBatch();
        } while (claimed == properties.batch());
    }

    /** One batch; answers how many records were claimed. */
    public int deliverBatch() {
        List<OutboxEntry> entries = transaction.execute(status -> outbox.claim(properties.batch(), properties.lease()));
        entries.forEach(this::deliver);
        return entries.size();
    }

    private void deliver(OutboxEntry entry) {
        DeliverySource source = source(entry.kind());
        Optional<Deliverable> record = transaction.execute(status -> source.find(entry.recordId()));
        if (record.isEmpty()) {
            transaction.executeWithoutResult(status -> outbox.remove(entry));
            return;
        }
        try {
            DeliveredRecord delivered = crm.deliver(record.get());
            transaction.executeWithoutResult(status -> settle(entry, source, delivered));
            count("delivered");
            meters.timer("salesvoice.crm.delivery.lag", "crm", crm.name())
                    .record(Duration.between(entry.createdAt(), clock.instant()));
        } catch (ServiceException failure) {
            fail(entry, source, failure);
        } catch (RuntimeException fault) {
            LOG.error("The adapter of {} is at fault", crm.name(), fault);
            fail(entry, source, ServiceException.internal("adapter_fault", "the CRM adapter is at fault", fault));
        }
    }

    private void settle(OutboxEntry entry, DeliverySource source, DeliveredRecord delivered) {
        boolean unchanged = outbox.remove(entry);
        source.update(entry.recordId(), state -> {
            state.delivered(delivered);
            if (!unchanged) {
                state.changed(true);
            }
        });
    }

    private void fail(OutboxEntry entry, DeliverySource source, ServiceException failure) {
        boolean again = isTemporary(failure.category()) && entry.attempts() < properties.maxAttempts();
        LOG.warn(
                "Delivery of {} {} failed with {} at attempt {}{}",
                entry.kind().code(),
                entry.recordId(),
                failure.code(),
                entry.attempts(),
                again ? "" : ", given up");
        if (again) {
            Duration wait = backoff.after(entry.attempts(), ThreadLocalRandom.current());
            transaction.executeWithoutResult(status -> outbox.postpone(entry, wait, failure.code()));
            count("postponed");
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (outbox.remove(entry)) {
                source.update(entry.recordId(), DeliveryState::failed);
            }
        });
        count("failed");
    }

    private static boolean isTemporary(ErrorCategory category) {
        return switch (category) {
            case TRANSIENT, QUOTA, CONFIG, INTERNAL -> true;
            case USER -> false;
        };
    }

    private DeliverySource source(RecordKind kind) {
        DeliverySource source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("no source of records of kind " + kind);
        }
        return source;
    }

    private void count(String outcome) {
        meters.counter("salesvoice.crm.deliveries", "crm", crm.name(), "outcome", outcome)
                .increment();
    }
}
