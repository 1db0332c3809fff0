package io.salesvoice.telephony.console;

import io.salesvoice.common.client.ClientProperties;
import io.salesvoice.common.web.HealthReport;
import io.salesvoice.telephony.call.Admission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the five services and their engines are, in one answer: the browser reaches only this one. */
@RestController
@Tag(name = "console")
class SystemController {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String UP = "UP";

    private final Map<String, URI> others = new LinkedHashMap<>();
    private final WebClient client;
    private final OwnHealth own;
    private final Admission admission;
    private final InstantSource clock;

    SystemController(
            WebClient.Builder builder, ClientProperties urls, OwnHealth own, Admission admission, InstantSource clock) {
        this.client = builder.clone().build();
        this.own = own;
        this.admission = admission;
        this.clock = clock;
        others.put("asr-service", urls.asrUrl());
        others.put("tts-service", urls.ttsUrl());
        others.put("dialog-orchestrator", urls.dialogUrl());
        others.put("crm-connector", urls.crmUrl());
    }

    @Operation(summary = "Health of the five services and their engines, and the places for calls")
    @GetMapping("/api/v1/system")
    SystemReport system() {
        Flux<HealthReport> answers = Flux.fromIterable(others.entrySet())
                .flatMapSequential(service -> ask(service.getKey(), service.getValue()));
        List<HealthReport> services = new ArrayList<>();
        services.add(own.report());
        services.addAll(Objects.requireNonNull(answers.collectList().block(TIMEOUT.multipliedBy(2))));
        boolean up = services.stream().allMatch(service -> service.status().equals(UP));
        return new SystemReport(
                up ? UP : "DOWN",
                clock.instant(),
                new SystemReport.Calls(admission.taken(), admission.capacity()),
                services);
    }

    private Mono<HealthReport> ask(String name, URI service) {
        return client.get()
                .uri(service.resolve("/health"))
                .exchangeToMono(response -> response.bodyToMono(HealthReport.class))
                .timeout(TIMEOUT)
                .onErrorReturn(new HealthReport("UNREACHABLE", name, null, Map.of()));
    }
}
