package io.salesvoice.common.client;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long to wait for them.
 *
 * @param connectTimeout for the TCP connection
 * @param responseTimeout until the first byte of an answer
 * @param maxConnections open connections to each service
 */
@ConfigurationProperties("salesvoice.clients")
public record ClientProperties(
        @DefaultValue("http://127.0.0.1:8001") URI asrUrl,
        @DefaultValue("http://127.0.0.1:8002") URI ttsUrl,
        @DefaultValue("http://127.0.0.1:8003") URI dialogUrl,
        @DefaultValue("http://127.0.0.1:8005") URI crmUrl,
        @DefaultValue("http://127.0.0.1:3000") URI gatewayUrl,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration responseTimeout,
        @DefaultValue("500") int maxConnections) {}
