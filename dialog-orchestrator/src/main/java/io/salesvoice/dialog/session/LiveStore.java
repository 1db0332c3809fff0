package io.salesvoice.dialog.session;

import java.util.Optional;

/** Keeps the live copy of sessions outside this process. May be away: it then throws {@link LiveStoreException}. */
interface LiveStore {
    /** The stored state as JSON. */
    Optional<String> read(String sessionId);

    /**
     * Writes a state whose version is higher than the stored one.
     *
     * @return false when a state of the same or a higher version is stored
     */
    boolean write(String sessionId, long version, String json);

    void delete(String sessionId);
}
