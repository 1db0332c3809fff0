package io.salesvoice.crm.donotcall;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.crm.input.Change;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that must not be called. A refusal counts from the moment {@link #put} returns. */
@Service
public class DoNotCallList {
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final InstantSource clock;

    DoNotCallList(JdbcTemplate jdbc, MeterRegistry meters, InstantSource clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /** Puts the number on the list; one that is there keeps its day and takes the newer reason, where there is one. */
    @Transactional
    public DoNotCall put(PhoneNumber phone, @Nullable String reason, @Nullable UUID callId) {
        String checked = Change.blankToNull(Texts.line(reason, "reason", 500));
        DoNotCall entry = jdbc.queryForObject(
                """
                insert into crm.do_not_call (phone, reason, call_id, created_at) values (?, ?, ?, ?)
                on conflict (phone) do update
                set reason = coalesce(excluded.reason, do_not_call.reason),
                    call_id = coalesce(excluded.call_id, do_not_call.call_id)
                returning phone, reason, call_id, created_at
                """, DoNotCallList::read, phone.value(), checked, callId, Timestamp.from(clock.instant()));
        meters.counter("salesvoice.crm.do.not.call", "change", "put").increment();
        if (entry == null) {
            throw ServiceException.internal("do_not_call_lost", "the entry was not stored", null);
        }
        return entry;
    }

    @Transactional(readOnly = true)
    public DoNotCall get(PhoneNumber phone) {
        return jdbc
                .query(
                        "select phone, reason, call_id, created_at from crm.do_not_call where phone = ?",
                        DoNotCallList::read,
                        phone.value())
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        ServiceException.notFound("not_on_the_list", "the number is not on the do-not-call list"));
    }

    @Transactional(readOnly = true)
    public boolean contains(PhoneNumber phone) {
        Boolean found = jdbc.queryForObject(
                "select exists (select 1 from crm.do_not_call where phone = ?)", Boolean.class, phone.value());
        return Boolean.TRUE.equals(found);
    }

    /** A page ordered by number. */
    @Transactional(readOnly = true)
    public Page<DoNotCall> list(@Nullable String cursor, int limit) {
        List<DoNotCall> found = jdbc.query(
                "select phone, reason, call_id, created_at from crm.do_not_call where phone > ? order by phone limit ?",
                DoNotCallList::read,
                cursor == null ? "" : cursor,
                limit + 1);
        List<DoNotCall> items = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? items.getLast().phone() : null;
        Long total = jdbc.queryForObject("select count(*) from crm.do_not_call", Long.class);
        return new Page<>(items, next, total);
    }

    /** Takes the number off the list; one that is not there is no error. */
    @Transactional
    public void remove(PhoneNumber phone) {
        jdbc.update("delete from crm.do_not_call where phone = ?", phone.value());
        meters.counter("salesvoice.crm.do.not.call", "change", "removed").increment();
    }

    private static DoNotCall read(ResultSet row, int index) throws SQLException {
        return new DoNotCall(
                row.getString("phone"),
                row.getString("reason"),
                row.getObject("call_id", UUID.class),
                row.getTimestamp("created_at").toInstant());
    }
}
