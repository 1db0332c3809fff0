package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.web.AccessProperties;
import io.salesvoice.common.web.ApiKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The console's sign-in: the API key, once, for a cookie that scripts cannot read. */
@RestController
@Tag(name = "console")
class SessionController {
    private static final Duration LASTS = Duration.ofHours(12);

    private final AccessProperties access;

    SessionController(AccessProperties access) {
        this.access = access;
    }

    /** Body of the sign-in. */
    record KeyRequest(@Nullable String apiKey) {
        @Override
        public String toString() {
            return "KeyRequest[…]";
        }
    }

    @Operation(summary = "Exchange the API key for a cookie")
    @PostMapping("/api/v1/session")
    ResponseEntity<Void> open(@RequestBody KeyRequest request, ServerHttpRequest http) {
        String key = access.apiKey();
        if (key == null) {
            return ResponseEntity.noContent().build();
        }
        if (!ApiKeys.matches(key, request.apiKey())) {
            throw ServiceException.refused(401, "unauthorized", "the API key is not valid");
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie(ApiKeys.cookieValue(key), LASTS, http))
                .build();
    }

    @Operation(summary = "Forget the cookie")
    @DeleteMapping("/api/v1/session")
    ResponseEntity<Void> close(ServerHttpRequest http) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, http))
                .build();
    }

    private static String cookie(String value, Duration lasts, ServerHttpRequest http) {
        return ResponseCookie.from(ApiKeys.COOKIE, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(http.getURI().getScheme()))
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
