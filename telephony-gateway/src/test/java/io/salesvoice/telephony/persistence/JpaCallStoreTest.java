package io.salesvoice.telephony.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallEnd;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.EndDelivery;
import io.salesvoice.telephony.call.Engines;
import io.salesvoice.telephony.call.RecordingState;
import io.salesvoice.telephony.call.Stages;
import io.salesvoice.telephony.call.TurnRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JpaCallStoreTest extends GatewayTest {
    /** Far from anything that the running gateway looks at. */
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    private CallStore store;

    @Autowired
    private EndDelivery.Outbox outbox;

    private Call create(Instant leaseUntil) {
        Call call = Call.ringing(
                UuidV7.next(),
                CallDirection.INBOUND,
                "+79161234567",
                "100",
                null,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        store.create(call, "this-test", leaseUntil);
        return call;
    }

    private static Instant later() {
        return Instant.now().plusSeconds(3600);
    }

    @Test
    void keepsACallAsItWas() {
        Call call = create(later());
        assertThat(store.find(call.id())).contains(call);
    }

    @Test
    void createsOnceHoweverOftenItIsTold() {
        Call call = create(later());
        store.create(call, "another", later());
        assertThat(store.find(call.id())).contains(call);
    }

    @Test
    void endsACallOnce() {
        Call call = create(later());
        store.ended(call.id(), new CallEnd(CallOutcome.BUSY, "busy", 486, Instant.now(), null));
        store.ended(call.id(), new CallEnd(CallOutcome.COMPLETED, "caller", null, Instant.now(), null));
        store.answered(call.id(), "x", Instant.now());
        assertThat(store.find(call.id()).orElseThrow()).satisfies(found -> {
            assertThat(found.outcome()).isEqualTo(CallOutcome.BUSY);
            assertThat(found.state()).isEqualTo(CallState.ENDED);
            assertThat(found.sipStatus()).isEqualTo(486);
        });
    }

    @Test
    void writesATurnOverWithWhatWasHeardLater() {
        Call call = create(later());
        UUID id = UuidV7.next();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        store.saveTurn(
                new CallTurn(id, call.id(), 0, TurnRole.CALLER, "Да.", null, at, false, TurnInput.SPEECH, null, null));
        store.saveTurn(new CallTurn(id, call.id(), 1, TurnRole.ASSISTANT, "Раз два.", "", at, false, null, null, null));
        CallTurn heard = new CallTurn(
                id,
                call.id(),
                1,
                TurnRole.ASSISTANT,
                "Раз два.",
                "Раз",
                at,
                true,
                null,
                new Engines("a", "d", "t"),
                new Stages(1, 2, 3, 4, 5, 6, 21));
        store.saveTurn(heard);
        List<CallTurn> turns = store.turns(call.id());
        assertThat(turns).hasSize(2);
        assertThat(turns.get(1)).isEqualTo(heard);
    }

    @Test
    void linksEachTaskOnce() {
        Call call = create(later());
        UUID lead = UuidV7.next();
        UUID task = UuidV7.next();
        store.link(call.id(), lead, null);
        store.link(call.id(), null, task);
        store.link(call.id(), null, task);
        assertThat(store.find(call.id()).orElseThrow()).satisfies(found -> {
            assertThat(found.leadId()).isEqualTo(lead);
            assertThat(found.taskIds()).containsExactly(task);
        });
    }

    @Test
    void endsACallWhoseProcessIsGoneAndTellsTheDialog() {
        Call call = create(LONG_AGO);
        store.recording(call.id(), RecordingState.RUNNING, null);
        // The gateway's own keeper may be quicker than this test; either way the call ends once.
        store.endAbandoned(Instant.now());
        Call found = store.find(call.id()).orElseThrow();
        assertThat(found.outcome()).isEqualTo(CallOutcome.INTERRUPTED);
        assertThat(found.endReason()).isEqualTo("gateway_lost");
        assertThat(found.recording()).isEqualTo(RecordingState.AVAILABLE);
        io.salesvoice.telephony.Eventually.until(
                "dialog told", () -> engines.ends().containsKey(call.id()));
        assertThat(engines.ends().get(call.id()).reason()).isEqualTo("interrupted");
    }

    @Test
    void leavesACallAloneWhileItsLeaseIsRenewed() {
        Call call = create(Instant.now().plusSeconds(1));
        store.renewLeases("this-test", later());
        assertThat(store.endAbandoned(Instant.now().plusSeconds(60))).doesNotContain(call.id());
    }

    @Test
    void handsAnEndToOneProcessAtATime() {
        Call call = create(later());
        Instant future = Instant.parse("2100-01-01T00:00:00Z");
        store.ended(
                call.id(),
                new CallEnd(CallOutcome.COMPLETED, "caller", null, future, new EndRequest("completed", future, null)));
        List<EndDelivery.Waiting> claimed = outbox.claim(future, future.plusSeconds(30), 100);
        assertThat(claimed).extracting(EndDelivery.Waiting::callId).contains(call.id());
        assertThat(outbox.claim(future, future.plusSeconds(30), 100))
                .extracting(EndDelivery.Waiting::callId)
                .doesNotContain(call.id());
        EndDelivery.Waiting mine = claimed.stream()
                .filter(waiting -> waiting.callId().equals(call.id()))
                .findFirst()
                .orElseThrow();
        outbox.failed(mine.id(), future.plusSeconds(5), "dialog_unreachable");
        assertThat(outbox.claim(future.plusSeconds(5), future.plusSeconds(60), 100))
                .filteredOn(waiting -> waiting.callId().equals(call.id()))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.attempts()).isEqualTo(2));
        outbox.delivered(mine.id(), future);
        assertThat(outbox.claim(future.plusSeconds(600), future.plusSeconds(700), 100))
                .extracting(EndDelivery.Waiting::callId)
                .doesNotContain(call.id());
    }
}
