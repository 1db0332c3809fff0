package io.salesvoice.crm.lead;

import io.salesvoice.common.wire.crm.Lead;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts a lead unless its number has an open one. Written out, because JPA has no {@code on conflict}: a refused insert
 * would cost the transaction, and its number would stand in the log of the database.
 */
@Component
class LeadInsert {
    private static final String SQL = """
            insert into crm.lead (id, version, title, name, phone, phone_confirmed, email, company, source, need, comment,
                status, callback_at, call_id, created_at, updated_at, delivery_state)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (phone) where status in ('new', 'in_progress') do nothing
            """;

    private final JdbcTemplate jdbc;

    LeadInsert(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the number has an open lead; waits for a transaction that is just making one. */
    boolean insert(Lead lead) {
        return jdbc.update(SQL, statement -> bind(statement, lead)) == 1;
    }

    private static void bind(PreparedStatement statement, Lead lead) throws SQLException {
        statement.setObject(1, lead.id());
        statement.setString(2, lead.title());
        statement.setString(3, lead.name());
        statement.setString(4, lead.phone());
        statement.setBoolean(5, lead.phoneConfirmed());
        statement.setString(6, lead.email());
        statement.setString(7, lead.company());
        statement.setString(8, lead.source());
        statement.setString(9, lead.need());
        statement.setString(10, lead.comment());
        statement.setString(11, lead.status());
        time(statement, 12, lead.callbackAt());
        id(statement, 13, lead.callId());
        time(statement, 14, lead.createdAt());
        time(statement, 15, lead.updatedAt());
        statement.setString(16, lead.delivery().state());
    }

    private static void time(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        statement.setObject(
                index, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void id(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }
}
