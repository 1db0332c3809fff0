package io.salesvoice.dialog.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.dialog.Caller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what comes in; each names the field and what was expected. */
final class DialogChecks {
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Set<String> DIRECTIONS = Set.of("inbound", "outbound", "text");
    private static final int MAX_NAME = 100;
    private static final int MAX_REASON = 32;

    private DialogChecks() {}

    static String sessionId(@Nullable String id) {
        if (id == null || !SESSION_ID.matcher(id).matches()) {
            throw ServiceException.invalid(
                    "invalid_session_id",
                    "session_id",
                    "[A-Za-z0-9._-]{1,128}",
                    "session id is " + (id == null ? "missing" : "malformed"));
        }
        return id;
    }

    static String message(@Nullable String message, int max, boolean needed) {
        if (message == null || needed && message.isBlank()) {
            throw ServiceException.invalid(
                    "invalid_user_message", "user_message", "a text that is not blank", "user message is missing");
        }
        if (message.length() > max) {
            throw ServiceException.invalid(
                    "invalid_user_message",
                    "user_message",
                    "at most " + max + " characters",
                    "user message has " + message.length() + " characters");
        }
        return message;
    }

    static String direction(@Nullable String direction) {
        if (direction == null || !DIRECTIONS.contains(direction)) {
            throw ServiceException.invalid(
                    "invalid_direction", "direction", "inbound, outbound or text", "direction is " + shown(direction));
        }
        return direction;
    }

    static void caller(@Nullable Caller caller) {
        if (caller == null) {
            return;
        }
        if (caller.phone() != null && !E164.matcher(caller.phone()).matches()) {
            throw ServiceException.invalid(
                    "invalid_phone",
                    "caller.phone",
                    "E.164, for example +79161234567",
                    "the caller's phone is malformed");
        }
        if (caller.name() != null && caller.name().length() > MAX_NAME) {
            throw ServiceException.invalid(
                    "invalid_name",
                    "caller.name",
                    "at most " + MAX_NAME + " characters",
                    "the caller's name is too long");
        }
    }

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw ServiceException.invalid("missing_field", field, "a value", field + " is missing");
        }
        return value;
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw ServiceException.invalid(
                    "invalid_reason", "reason", "completed, interrupted or failed", "reason is " + shown(reason));
        }
        return reason;
    }

    static int revision(int revision) {
        if (revision < 0) {
            throw ServiceException.invalid("invalid_revision", "revision", "0 or more", "revision is " + revision);
        }
        return revision;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "missing" : "another word";
    }
}
