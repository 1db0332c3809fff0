package io.salesvoice.common.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error with a defined answer. The web layer renders it as {@code application/problem+json} (RFC 9457) with
 * {@code code}, {@code category}, and where known {@code field} and {@code expected}.
 *
 * <p>Messages say what came and what was expected, and never hold personal data.
 */
public class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final ErrorCategory category;
    private final int status;
    private final @Nullable String field;
    private final @Nullable String expected;
    private final transient @Nullable Duration retryAfter;

    private ServiceException(
            String code,
            ErrorCategory category,
            int status,
            String message,
            @Nullable String field,
            @Nullable String expected,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.category = category;
        this.status = status;
        this.field = field;
        this.expected = expected;
        this.retryAfter = retryAfter;
    }

    /** 400: a field is missing or malformed. */
    public static ServiceException invalid(String code, String field, String expected, String message) {
        return new ServiceException(code, ErrorCategory.USER, 400, message, field, expected, null, null);
    }

    /** Any refusal of the caller's doing: 404, 409, 413, 415, 422, 403. */
    public static ServiceException refused(int status, String code, String message) {
        return new ServiceException(code, ErrorCategory.USER, status, message, null, null, null, null);
    }

    /** 404: no such thing. */
    public static ServiceException notFound(String code, String message) {
        return refused(404, code, message);
    }

    /** 500: a setting is wrong. */
    public static ServiceException misconfigured(String code, String message) {
        return new ServiceException(code, ErrorCategory.CONFIG, 500, message, null, null, null, null);
    }

    /** 503: a dependency or engine is not available now. */
    public static ServiceException unavailable(
            String code, String message, Duration retryAfter, @Nullable Throwable cause) {
        return new ServiceException(code, ErrorCategory.TRANSIENT, 503, message, null, null, retryAfter, cause);
    }

    /** 429: a bounded queue or quota is full. */
    public static ServiceException overloaded(String code, String message, Duration retryAfter) {
        return new ServiceException(code, ErrorCategory.QUOTA, 429, message, null, null, retryAfter, null);
    }

    /** 500: a fault of ours. */
    public static ServiceException internal(String code, String message, @Nullable Throwable cause) {
        return new ServiceException(code, ErrorCategory.INTERNAL, 500, message, null, null, null, cause);
    }

    /** Stable, snake_case. */
    public String code() {
        return code;
    }

    public ErrorCategory category() {
        return category;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
