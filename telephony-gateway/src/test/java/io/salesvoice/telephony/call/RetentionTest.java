package io.salesvoice.telephony.call;

import static io.salesvoice.telephony.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.FakeLeg;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegDirection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

class RetentionTest extends GatewayTest {
    private static final String PHONE = "+79169990033";
    private static final Duration DAYS_90 = Duration.ofDays(90);

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private CallStore store;

    @Autowired
    private PersonalData data;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private IncomingCalls incoming;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RecordingFiles files;

    @BeforeEach
    void place() {
        files = new RecordingFiles(folder);
    }

    private Retention retention(Duration recordings, Duration transcripts) {
        return new Retention(
                data,
                files,
                new RetentionProperties(recordings, transcripts, Duration.ofMinutes(10)),
                Instant::now,
                meters);
    }

    /** A call that ended so long ago, with a turn and a recording. */
    private UUID ended(String phone, Duration ago) throws IOException {
        UUID id = UuidV7.next();
        Instant at = Instant.now().minus(ago);
        store.create(
                Call.ringing(id, CallDirection.INBOUND, phone, "100", null, at),
                "this-test",
                Instant.now().plusSeconds(3600));
        store.saveTurn(new CallTurn(
                UuidV7.next(),
                id,
                0,
                TurnRole.CALLER,
                "Меня зовут Аглая",
                null,
                at,
                false,
                TurnInput.SPEECH,
                null,
                null));
        store.recording(id, RecordingState.AVAILABLE, 1000L);
        store.ended(id, new CallEnd(CallOutcome.COMPLETED, "caller", null, at, new EndRequest("completed", at, null)));
        Files.write(files.place(id), new byte[100]);
        return id;
    }

    private RecordingState recording(UUID id) {
        return store.find(id).orElseThrow().recording();
    }

    @Test
    void deletesOldRecordingsAndKeepsNewOnesAndTranscripts() throws IOException {
        UUID old = ended(PHONE, Duration.ofDays(91));
        UUID fresh = ended(PHONE, Duration.ofDays(89));
        retention(DAYS_90, Duration.ZERO).look();
        assertThat(recording(old)).isEqualTo(RecordingState.DELETED);
        assertThat(files.find(old)).doesNotExist();
        assertThat(recording(fresh)).isEqualTo(RecordingState.AVAILABLE);
        assertThat(files.find(fresh)).exists();
        assertThat(store.turns(old)).hasSize(1);
        assertThat(meters.get("salesvoice.recordings.files").gauge().value()).isEqualTo(1);
        assertThat(meters.get("salesvoice.recordings.size").gauge().value()).isEqualTo(100);
    }

    @Test
    void keepsForEverWhereNoDaysAreGiven() throws IOException {
        UUID old = ended(PHONE, Duration.ofDays(5000));
        retention(Duration.ZERO, Duration.ZERO).look();
        assertThat(recording(old)).isEqualTo(RecordingState.AVAILABLE);
        assertThat(files.find(old)).exists();
        jdbc.update("delete from telephony.call where id = ?", old);
    }

    @Test
    void erasesOldTranscriptsWhereThatIsWanted() throws IOException {
        UUID old = ended(PHONE, Duration.ofDays(400));
        retention(Duration.ZERO, Duration.ofDays(365)).look();
        assertThat(store.turns(old)).isEmpty();
        assertThat(store.find(old).orElseThrow().from()).isEqualTo("erased");
        assertThat(files.find(old)).doesNotExist();
    }

    @Test
    void sweepsUpFilesOfDeletedRecordingsAndNothingItDoesNotKnow() throws IOException {
        UUID deleted = ended(PHONE, Duration.ofDays(1));
        store.recording(deleted, RecordingState.DELETED, null);
        UUID unknown = UuidV7.next();
        Files.write(files.place(unknown), new byte[10]);
        Path foreign = Files.write(files.place(unknown).resolveSibling("notes.txt"), new byte[10]);
        retention(DAYS_90, Duration.ZERO).look();
        assertThat(files.find(deleted)).doesNotExist();
        assertThat(files.find(unknown)).exists();
        assertThat(foreign).exists();
    }

    @Test
    void aDeletedRecordingStaysDeleted() throws IOException {
        UUID id = ended(PHONE, Duration.ofDays(1));
        store.recording(id, RecordingState.DELETED, null);
        store.recording(id, RecordingState.AVAILABLE, 5000L);
        assertThat(recording(id)).isEqualTo(RecordingState.DELETED);
    }

    @Test
    void anErasedPersonLeavesTimesAndOutcomes() throws IOException {
        String phone = "+79169990044";
        UUID own = ended(phone, Duration.ofDays(3));
        UUID hidden = ended("anonymous", Duration.ofDays(2));
        UUID other = ended(PHONE, Duration.ofDays(2));
        jdbc.update(
                "insert into telephony.idempotency values (?, 'h', ?, now())",
                UUID.randomUUID().toString(),
                own);
        erase(phone, List.of(hidden), 200);
        for (UUID id : List.of(own, hidden)) {
            Call call = store.find(id).orElseThrow();
            assertThat(call.from()).isEqualTo("erased");
            assertThat(call.outcome()).isEqualTo(CallOutcome.COMPLETED);
            assertThat(call.endedAt()).isNotNull();
            assertThat(call.recording()).isEqualTo(RecordingState.DELETED);
            assertThat(store.turns(id)).isEmpty();
        }
        assertThat(store.turns(other)).hasSize(1);
        for (String table : List.of("call", "turn", "dialog_end", "idempotency")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from telephony." + table + " t where t::text like ? or t::text like ?",
                            Long.class,
                            "%" + phone + "%",
                            table.equals("idempotency") ? "%" + own + "%" : "%no such text%"))
                    .as(table)
                    .isZero();
        }
        // What a process that was taken for dead still writes.
        store.saveTurn(new CallTurn(
                UuidV7.next(), own, 1, TurnRole.CALLER, "Ещё слова", null, Instant.now(), false, null, null, null));
        assertThat(store.turns(own)).isEmpty();
    }

    @Test
    void aCallThatGoesOnIsErasedAfterItsEnd() {
        String phone = "+79169990055";
        FakeLeg leg = new FakeLeg(UuidV7.next(), LegDirection.INBOUND, phone, "100");
        leg.connect(incoming.onIncoming(leg));
        until("answered", leg::isAnswered);
        until("notice played", leg.playout()::playToEnd);
        until("stored", () -> store.find(leg.callId()).isPresent());
        erase(phone, List.of(), 503);
        leg.farEndHangsUp();
        until("ended", () -> store.find(leg.callId()).orElseThrow().state() == CallState.ENDED);
        erase(phone, List.of(), 200);
        assertThat(store.find(leg.callId()).orElseThrow().from()).isEqualTo("erased");
        assertThat(store.turns(leg.callId())).isEmpty();
    }

    private void erase(String phone, List<UUID> calls, int status) {
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .post()
                .uri("/api/v1/personal-data/erasures")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(java.util.Map.of("phone", phone, "call_ids", calls))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
