package io.salesvoice.common.web;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Handles every request away from the thread that read it. Reactor Netty 1.3.6 stops reading a kept-alive connection after a
 * request that had to wait for the end of its predecessor and is then answered within its own dispatch (reactor-netty issue
 * 4361): the next request on that connection hangs. Answers from virtual threads followed by a redirect, a refusal or a static
 * file are enough. Can go when the server's version no longer does so; {@code KeepAliveFilterTest} tells.
 */
final class KeepAliveFilter implements WebFilter, Ordered {
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> chain.filter(exchange)).subscribeOn(Schedulers.parallel());
    }
}
