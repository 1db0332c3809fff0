package io.salesvoice.common.client;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** Turns what a service answered, or that it did not answer, into a {@link ServiceException} with the service's own code. */
final class RemoteFailure {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private RemoteFailure() {}

    static Mono<Throwable> of(String service, ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        return response.bodyToMono(Problem.class)
                .onErrorReturn(Problem.NONE)
                .defaultIfEmpty(Problem.NONE)
                .map(problem -> exception(service, status.value(), problem));
    }

    private static ServiceException exception(String service, int status, Problem problem) {
        String code = problem.code() == null ? service + "_status_" + status : problem.code();
        String message = service + " answered " + status + " " + code;
        if (status == 429) {
            return ServiceException.overloaded(code, message, RETRY_AFTER);
        }
        if (status >= 500) {
            return ServiceException.unavailable(code, message, RETRY_AFTER, null);
        }
        if (status == 400 && problem.field() != null) {
            String expected = problem.expected() == null ? "another value" : problem.expected();
            return ServiceException.invalid(code, problem.field(), expected, message);
        }
        return ServiceException.refused(status, code, message);
    }

    /** A connection refused, cut or timed out. */
    static Throwable unreachable(String service, Throwable error) {
        if (error instanceof ServiceException) {
            return error;
        }
        if (error instanceof WebClientException
                || error instanceof java.io.IOException
                || error instanceof java.util.concurrent.TimeoutException
                || error instanceof io.netty.handler.timeout.TimeoutException
                || error instanceof reactor.netty.http.client.PrematureCloseException) {
            return ServiceException.unavailable(
                    service + "_unreachable", service + " does not answer", RETRY_AFTER, error);
        }
        return error;
    }

    private record Problem(
            @Nullable String code,
            @Nullable String field,
            @Nullable String expected) {
        static final Problem NONE = new Problem(null, null, null);
    }
}
