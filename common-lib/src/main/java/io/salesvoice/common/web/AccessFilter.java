package io.salesvoice.common.web;

import io.salesvoice.common.error.ServiceException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets in who may call. With a key: {@code X-API-Key}, {@code Authorization: Bearer} or the console's cookie. Without: only
 * requests whose Host (and Origin, where sent) are this machine's own, so that no web page can reach the service by a forged
 * request or by DNS rebinding.
 */
final class AccessFilter implements WebFilter, Ordered {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> ALWAYS_OPEN = Set.of("/health", "/metrics");
    private static final String PROBES = "/actuator/health";

    private final AccessProperties properties;
    private final Set<String> hosts;

    AccessFilter(AccessProperties properties) {
        this.properties = properties;
        Set<String> all = new HashSet<>(LOCAL);
        properties.allowedHosts().forEach(host -> all.add(host.toLowerCase(Locale.ROOT)));
        this.hosts = Set.copyOf(all);
    }

    @Override
    public int getOrder() {
        return RequestIdFilter.ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String key = properties.apiKey();
        if (key == null) {
            requireOwnHost(request);
            return chain.filter(exchange);
        }
        if (isOpen(request.getPath().pathWithinApplication().value()) || holdsKey(request, key)) {
            return chain.filter(exchange);
        }
        return Mono.error(ServiceException.refused(
                401, "unauthorized", "no valid API key (expected: X-API-Key or Authorization: Bearer)"));
    }

    private void requireOwnHost(ServerHttpRequest request) {
        String host = hostOf(request.getHeaders().getFirst(HttpHeaders.HOST));
        if (host == null) {
            // HTTP/2 carries the host as :authority, which the server puts into the URI.
            host = request.getURI().getHost();
        }
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw ServiceException.refused(
                    403, "foreign_host", "the Host header names another host (see SALESVOICE_ALLOWED_HOSTS)");
        }
        String origin = request.getHeaders().getOrigin();
        if (origin != null && !isOwnOrigin(origin)) {
            throw ServiceException.refused(403, "foreign_origin", "the request comes from a page of another origin");
        }
    }

    private boolean isOwnOrigin(String origin) {
        try {
            URI uri = URI.create(origin);
            String host = uri.getHost();
            return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static @Nullable String hostOf(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.startsWith("[")) {
            int end = header.indexOf(']');
            return end < 0 ? header : header.substring(0, end + 1);
        }
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }

    private boolean isOpen(String path) {
        return ALWAYS_OPEN.contains(path)
                || path.equals(PROBES)
                || path.startsWith(PROBES + "/")
                || properties.openPaths().stream().anyMatch(open -> matches(open, path));
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("/**")
                ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                : path.equals(pattern);
    }

    private static boolean holdsKey(ServerHttpRequest request, String key) {
        if (ApiKeys.matches(key, request.getHeaders().getFirst("X-API-Key"))) {
            return true;
        }
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && ApiKeys.matches(key, authorization.substring(7).strip())) {
            return true;
        }
        HttpCookie cookie = request.getCookies().getFirst(ApiKeys.COOKIE);
        return cookie != null && ApiKeys.matches(ApiKeys.cookieValue(key), cookie.getValue());
    }
}
