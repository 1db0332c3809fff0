package io.salesvoice.telephony.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes what is older than it may be, and files whose recording the database calls deleted: those of another instance's
 * erasure, and those that a killed process left. Several instances may do so at once; each looks after its own disk.
 */
final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;
    /** The name of a file says when its call began; the longest call ends well within this. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    private final PersonalData data;
    private final RecordingFiles files;
    private final RetentionProperties properties;
    private final InstantSource clock;
    private final Counter expired;
    private final Counter leftovers;
    private final Counter erased;
    private volatile RecordingFiles.Size size = new RecordingFiles.Size(0, 0);

    Retention(
            PersonalData data,
            RecordingFiles files,
            RetentionProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        this.data = data;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
        expired = meters.counter("salesvoice.recordings.deleted", "reason", "retention");
        leftovers = meters.counter("salesvoice.recordings.deleted", "reason", "leftover");
        erased = meters.counter("salesvoice.calls.expired");
        Gauge.builder("salesvoice.recordings.files", this, self -> self.size.files())
                .description("Recordings on this instance's disk at the last look")
                .register(meters);
        Gauge.builder("salesvoice.recordings.size", this, self -> self.size.bytes())
                .description("Their size at the last look")
                .baseUnit("bytes")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${salesvoice.retention.every}", initialDelayString = "0")
    void look() {
        Instant now = clock.instant();
        if (properties.recordings().isPositive()) {
            expireRecordings(now.minus(properties.recordings()));
        }
        if (properties.transcripts().isPositive()) {
            eraseCalls(now.minus(properties.transcripts()), now);
        }
        size = files.sweep(BATCH, ids -> deletable(ids, now), leftovers::increment);
    }

    private void expireRecordings(Instant endedBefore) {
        List<UUID> gone;
        int count = 0;
        do {
            gone = data.expireRecordings(endedBefore, BATCH);
            gone.forEach(files::delete);
            count += gone.size();
        } while (gone.size() == BATCH);
        expired.increment(count);
        if (count > 0) {
            log.info(
                    "recordings deleted, older than {} days: {}",
                    properties.recordings().toDays(),
                    count);
        }
    }

    private void eraseCalls(Instant endedBefore, Instant now) {
        List<UUID> gone;
        int count = 0;
        do {
            gone = data.eraseEndedBefore(endedBefore, now, BATCH);
            gone.forEach(files::delete);
            count += gone.size();
        } while (gone.size() == BATCH);
        erased.increment(count);
        if (count > 0) {
            log.info(
                    "calls erased, older than {} days: {}",
                    properties.transcripts().toDays(),
                    count);
        }
    }

    /** Of these files: what the database calls deleted, and what is too old, whether or not the database knows it. */
    private Set<UUID> deletable(Set<UUID> ids, Instant now) {
        Set<UUID> deletable = new HashSet<>(data.withDeletedRecording(ids));
        if (properties.recordings().isPositive()) {
            Instant oldest = now.minus(properties.recordings()).minus(LONGEST_CALL);
            ids.stream()
                    .filter(id -> RecordingFiles.mintedAt(id).isBefore(oldest))
                    .forEach(deletable::add);
        }
        return deletable;
    }
}
