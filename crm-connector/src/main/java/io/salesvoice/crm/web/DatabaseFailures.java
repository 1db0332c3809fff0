package io.salesvoice.crm.web;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** A database that is away or overloaded is a 503 that may be tried again, not a fault of ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailures implements WebExceptionHandler {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        boolean away = error instanceof TransactionException
                || error instanceof TransientDataAccessException
                || error instanceof DataAccessResourceFailureException;
        return Mono.error(
                away
                        ? ServiceException.unavailable(
                                "database_unavailable", "the database does not answer in time", RETRY_AFTER, error)
                        : error);
    }
}
