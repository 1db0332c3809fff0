package io.salesvoice.dialog.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.dialog.crm.CrmOutbox;
import io.salesvoice.dialog.engine.SessionState;
import io.salesvoice.dialog.testing.Conversation;
import io.salesvoice.dialog.testing.DialogUnderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SessionStoreTest extends DialogUnderTest {
    /** A store of live sessions that can be switched off. */
    private static final class SwitchableStore implements LiveStore {
        final Map<String, String> states = new HashMap<>();
        final Map<String, Long> versions = new HashMap<>();
        boolean away;

        @Override
        public Optional<String> read(String sessionId) {
            check();
            return Optional.ofNullable(states.get(sessionId));
        }

        @Override
        public boolean write(String sessionId, long version, String json) {
            check();
            if (versions.getOrDefault(sessionId, -1L) >= version) {
                return false;
            }
            versions.put(sessionId, version);
            states.put(sessionId, json);
            return true;
        }

        @Override
        public void delete(String sessionId) {
            check();
            states.remove(sessionId);
            versions.remove(sessionId);
        }

        private void check() {
            if (away) {
                throw new LiveStoreException("away", new IllegalStateException("switched off"));
            }
        }
    }

    @Autowired
    SessionRepository sessions;

    @Autowired
    CrmOutbox outbox;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    DialogSessions dialogs;

    private final SwitchableStore live = new SwitchableStore();
    private SessionStore store;
    private SessionState state;

    @BeforeEach
    void openASession() {
        store = new SessionStore(
                sessions,
                outbox,
                live,
                new TransactionTemplate(transactionManager),
                json,
                clock,
                Duration.ofSeconds(2));
        Conversation call = call(PHONE);
        call.say("Меня зовут Анна");
        state = dialogs.state(call.id());
    }

    @Test
    void writesLaterWhatRedisDidNotTake() {
        live.away = true;
        store.commit(state.withVersion(state.version() + 1), List.of(), null);
        store.commit(state.withVersion(state.version() + 2), List.of(), null);
        assertThat(store.unwritten()).isEqualTo(1);

        live.away = false;
        clock.advance(Duration.ofSeconds(3));
        store.rewrite();

        assertThat(store.unwritten()).isZero();
        assertThat(live.versions).containsEntry(state.sessionId(), state.version() + 2);
    }

    @Test
    void believesTheHigherVersion() {
        SessionState newer = state.withVersion(state.version() + 5);
        live.write(state.sessionId(), newer.version(), json.writeValueAsString(newer));

        assertThat(store.load(state.sessionId())).contains(newer);
    }

    @Test
    void believesTheDatabaseWhereRedisIsBehind() {
        live.write(state.sessionId(), 1, json.writeValueAsString(state.withVersion(1)));

        assertThat(store.load(state.sessionId())).contains(state);
    }

    @Test
    void refusesAStateThatAnotherInstanceWentBeyond() {
        store.commit(state.withVersion(state.version() + 1), List.of(), null);

        assertThatThrownBy(() -> store.commit(state.withVersion(state.version() + 1), List.of(), null))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("session_conflict"));
    }
}
