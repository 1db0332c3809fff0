package io.salesvoice.telephony.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps this process's calls its own, and ends those whose process is gone: nobody else will. */
public final class LeaseKeeper {
    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);

    private final CallStore store;
    private final CallOwner owner;
    private final InstantSource clock;

    LeaseKeeper(CallStore store, CallOwner owner, InstantSource clock) {
        this.store = store;
        this.owner = owner;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salesvoice.calls.renew-every}", initialDelayString = "0")
    void keep() {
        Instant now = clock.instant();
        store.renewLeases(owner.instance(), owner.leaseFrom(now));
        List<UUID> abandoned = store.endAbandoned(now);
        if (!abandoned.isEmpty()) {
            log.warn("calls whose process is gone, ended as interrupted: {}", abandoned);
        }
    }
}
