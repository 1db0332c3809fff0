package io.salesvoice.common.web;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A small service that shows the conventions. */
@SpringBootApplication
class ConventionsApplication {
    record Echo(
            String someText,
            @Nullable Integer someNumber,
            @Nullable Instant someTime) {}

    @RestController
    static class EchoController {
        @PostMapping("/echo")
        Echo echo(@RequestBody Echo body) {
            return body;
        }

        @GetMapping("/fail")
        Map<String, String> fail(@RequestParam String how) {
            throw switch (how) {
                case "invalid" -> ServiceException.invalid("invalid_rate", "rate", "8000 or 16000", "rate: 7");
                case "full" -> ServiceException.overloaded("queue_full", "12 waiting", Duration.ofSeconds(3));
                case "away" -> ServiceException.unavailable("asr_unreachable", "asr", Duration.ofMillis(10), null);
                default -> new IllegalStateException("secret detail");
            };
        }

        @GetMapping("/thread")
        Map<String, Boolean> thread() {
            return Map.of("virtual", Thread.currentThread().isVirtual());
        }
    }
}
