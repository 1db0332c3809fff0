package io.salesvoice.common.web;

import io.salesvoice.common.error.ErrorCategory;
import io.salesvoice.common.error.ServiceException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.PayloadTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error as {@code application/problem+json} (RFC 9457) with a stable {@code code}. Nothing inner leaks. */
final class ProblemHandler implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(error);
        }
        Problem problem = describe(error);
        if (problem.status() >= 500) {
            LOG.warn(
                    "{} {} failed: {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath().pathWithinApplication().value(),
                    problem.code(),
                    error);
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfterSeconds() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
        }
        byte[] body = json.writeValueAsBytes(body(exchange, problem));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> body(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(problem.status()));
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("category", problem.category().name().toLowerCase(Locale.ROOT));
        body.put("detail", problem.detail());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        if (problem.expected() != null) {
            body.put("expected", problem.expected());
        }
        body.put(
                "instance",
                exchange.getRequest().getPath().pathWithinApplication().value());
        Object requestId = exchange.getAttribute(RequestIdFilter.ATTRIBUTE);
        if (requestId != null) {
            body.put("request_id", requestId);
        }
        return body;
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static Problem describe(Throwable error) {
        if (error instanceof ServiceException known) {
            return new Problem(
                    known.status(),
                    known.code(),
                    known.category(),
                    String.valueOf(known.getMessage()),
                    known.field(),
                    known.expected(),
                    known.retryAfter() == null
                            ? null
                            : Math.max(1, known.retryAfter().toSeconds()));
        }
        if (error instanceof WebExchangeBindException invalid && invalid.getFieldError() != null) {
            var field = invalid.getFieldError();
            return Problem.user(
                    400, "invalid_field", "a field is invalid", field.getField(), field.getDefaultMessage());
        }
        if (isTooLarge(error)) {
            return Problem.user(413, "payload_too_large", "the body is too large", null, null);
        }
        if (error instanceof ServerWebInputException input) {
            return unreadable(input);
        }
        if (error instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return new Problem(
                    status,
                    codeOf(status),
                    status < 500 ? ErrorCategory.USER : ErrorCategory.INTERNAL,
                    status < 500 ? String.valueOf(response.getBody().getDetail()) : "internal error",
                    null,
                    null,
                    null);
        }
        return new Problem(500, "internal_error", ErrorCategory.INTERNAL, "internal error", null, null, null);
    }

    private static Problem unreadable(ServerWebInputException input) {
        boolean malformed = false;
        for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceException inner) {
                return describe(inner);
            }
            if (cause instanceof DatabindException mismatch
                    && !mismatch.getPath().isEmpty()) {
                String field = mismatch.getPath().getLast().getPropertyName();
                return Problem.user(400, "invalid_field", "a field has a value of the wrong kind", field, null);
            }
            malformed |= cause instanceof DecodingException || cause instanceof JacksonException;
        }
        if (malformed) {
            return Problem.user(400, "invalid_json", "the body cannot be read as JSON", null, "a JSON object");
        }
        String name = input.getMethodParameter() == null
                ? null
                : input.getMethodParameter().getParameterName();
        return Problem.user(
                input.getStatusCode().value(), "invalid_request", String.valueOf(input.getReason()), name, null);
    }

    private static boolean isTooLarge(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PayloadTooLargeException || cause instanceof DataBufferLimitException) {
                return true;
            }
        }
        return false;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "invalid_request";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "payload_too_large";
            case 415 -> "unsupported_media_type";
            case 503 -> "unavailable";
            default -> status < 500 ? "refused" : "internal_error";
        };
    }

    private record Problem(
            int status,
            String code,
            ErrorCategory category,
            String detail,
            @Nullable String field,
            @Nullable String expected,
            @Nullable Long retryAfterSeconds) {
        static Problem user(int status, String code, String detail, @Nullable String field, @Nullable String expected) {
            return new Problem(status, code, ErrorCategory.USER, detail, field, expected, null);
        }
    }
}
