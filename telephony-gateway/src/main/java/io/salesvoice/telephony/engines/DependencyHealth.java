package io.salesvoice.telephony.engines;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.client.ClientProperties;
import io.salesvoice.telephony.call.Admission;
import io.salesvoice.telephony.call.CallProperties;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the services that a conversation needs how they are, so that admission can answer at once. */
@Component
public class DependencyHealth implements Admission.Dependencies {
    private static final Logger log = LoggerFactory.getLogger(DependencyHealth.class);

    private final Map<String, URI> needed = new LinkedHashMap<>();
    private final Map<String, Boolean> up = new ConcurrentHashMap<>();
    private final CallProperties properties;
    private final WebClient client;

    DependencyHealth(
            WebClient.Builder builder, ClientProperties urls, CallProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.client = builder.clone().build();
        needed.put("asr", urls.asrUrl());
        needed.put("tts", urls.ttsUrl());
        needed.put("dialog", urls.dialogUrl());
        needed.keySet()
                .forEach(name -> registry.gauge(
                        "salesvoice.dependency.up",
                        java.util.List.of(io.micrometer.core.instrument.Tag.of("service", name)),
                        up,
                        states -> Boolean.TRUE.equals(states.get(name)) ? 1 : 0));
    }

    @Scheduled(fixedDelayString = "${salesvoice.calls.health-every}", initialDelayString = "0")
    void poll() {
        Flux.fromIterable(needed.entrySet())
                .flatMap(service -> ask(service.getValue()).doOnNext(answer -> note(service.getKey(), answer)))
                .blockLast(properties.healthTimeout().plusSeconds(1));
    }

    private Mono<Boolean> ask(URI service) {
        return client.get()
                .uri(service.resolve("/health"))
                .exchangeToMono(response ->
                        response.releaseBody().thenReturn(response.statusCode().is2xxSuccessful()))
                .timeout(properties.healthTimeout())
                .onErrorReturn(false);
    }

    private void note(String service, boolean answer) {
        Boolean before = up.put(service, answer);
        if (before == null || before != answer) {
            log.info("{} is {}", service, answer ? "up" : "down");
        }
    }

    @Override
    public String down() {
        for (String service : needed.keySet()) {
            if (!Boolean.TRUE.equals(up.get(service))) {
                return service;
            }
        }
        return "";
    }

    /** Each needed service and whether it works. */
    public Map<String, Boolean> states() {
        Map<String, Boolean> states = new LinkedHashMap<>();
        needed.keySet().forEach(name -> states.put(name, Boolean.TRUE.equals(up.get(name))));
        return states;
    }
}
