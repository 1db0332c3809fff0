package io.salesvoice.crm.erasure;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the other services erase a person, until each has done so. Several instances share the work. */
@Component
class ErasureDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureDelivery.class);
    private static final int BATCH = 20;
    private static final int LARGEST_SHIFT = 20;

    private final ErasureOrders orders;
    private final Map<String, PersonalDataHolder> holders;
    private final ErasureProperties properties;

    ErasureDelivery(ErasureOrders orders, List<PersonalDataHolder> holders, ErasureProperties properties) {
        this.orders = orders;
        this.holders = holders.stream().collect(Collectors.toMap(PersonalDataHolder::name, Function.identity()));
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${salesvoice.erasure.interval}")
    void deliver() {
        orders.claim(BATCH, properties.lease()).forEach(this::deliver);
    }

    private void deliver(ErasureOrders.Claimed claimed) {
        PersonalDataHolder holder = holders.get(claimed.holder());
        if (holder == null) {
            LOG.error("no service {} to erase a person at", claimed.holder());
            orders.postpone(claimed.id(), properties.lastBackoff(), "unknown_holder");
            return;
        }
        try {
            holder.erase(claimed.order());
            orders.done(claimed.id());
        } catch (ServiceException e) {
            LOG.warn("erasure {} waits for {}: {}", claimed.id(), claimed.holder(), e.code());
            orders.postpone(claimed.id(), waitAfter(claimed.attempts()), e.code());
        }
    }

    /** Doubled each time up to the last, less a random half. */
    private Duration waitAfter(int attempts) {
        long full = Math.min(
                properties.lastBackoff().toMillis(),
                properties.firstBackoff().toMillis() << Math.clamp(attempts - 1, 0, LARGEST_SHIFT));
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
