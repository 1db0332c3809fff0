package io.salesvoice.telephony.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is kept of persons, and how it goes again. Every method is durable when it returns, and blocks. */
public interface PersonalData {
    /**
     * Takes the person out of the ended calls from or to a number and out of the named ones.
     *
     * @return ids of the calls that were not erased before
     */
    List<UUID> erase(String phone, Collection<UUID> callIds, Instant now);

    /** A call of the person has not ended. */
    boolean hasOpenCall(String phone, Collection<UUID> callIds);

    /** The same for some calls that ended before a moment, whosever they are; empty when there are none left. */
    List<UUID> eraseEndedBefore(Instant moment, Instant now, int limit);

    /**
     * Marks some recordings of calls that ended before a moment as deleted, each for one asker only.
     *
     * @return their calls; empty when there are none left
     */
    List<UUID> expireRecordings(Instant endedBefore, int limit);

    /** Which of these calls are over and their recordings deleted. */
    Set<UUID> withDeletedRecording(Collection<UUID> callIds);
}
