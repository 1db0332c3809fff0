package io.salesvoice.telephony.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Erases a person from the calls. Blocks. */
public final class CallErasure {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final PersonalData data;
    private final RecordingFiles files;
    private final InstantSource clock;
    private final MeterRegistry meters;

    CallErasure(PersonalData data, RecordingFiles files, InstantSource clock, MeterRegistry meters) {
        this.data = data;
        this.files = files;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Erases the calls from and to a number and the named ones: parties, transcript and recording go, times and outcome stay.
     * May be repeated.
     *
     * @param phone E.164
     * @param callIds calls of the person that do not show the number
     * @return number of calls that were erased now
     * @throws ServiceException 503 {@code call_in_progress} while one of the calls goes on; the others are erased by then
     */
    public int erase(String phone, List<UUID> callIds) {
        List<UUID> erased = data.erase(phone, callIds, clock.instant());
        // A file on another machine's disk, or one that stays behind here, goes with the next look of the retention.
        erased.forEach(files::delete);
        meters.counter("salesvoice.calls.erased").increment(erased.size());
        if (data.hasOpenCall(phone, callIds)) {
            throw ServiceException.unavailable(
                    "call_in_progress", "a call of the person goes on and is erased after its end", RETRY_AFTER, null);
        }
        return erased.size();
    }
}
