package io.salesvoice.common.client;

import io.netty.channel.ChannelOption;
import io.salesvoice.common.web.AccessProperties;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Offers a client of each service; one is built only where something asks for it. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration",
            "io.salesvoice.common.web.WebConventionsAutoConfiguration"
        })
@EnableConfigurationProperties({ClientProperties.class, AccessProperties.class})
public class ClientsAutoConfiguration {
    @Bean
    @Lazy
    AsrClient asrClient(WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        return new AsrClient(webClient("asr", properties.asrUrl(), builder, properties, access));
    }

    @Bean
    @Lazy
    TtsClient ttsClient(WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        return new TtsClient(webClient("tts", properties.ttsUrl(), builder, properties, access));
    }

    @Bean
    @Lazy
    DialogClient dialogClient(WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        return new DialogClient(webClient("dialog", properties.dialogUrl(), builder, properties, access));
    }

    @Bean
    @Lazy
    CrmClient crmClient(WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        return new CrmClient(webClient("crm", properties.crmUrl(), builder, properties, access));
    }

    @Bean
    @Lazy
    GatewayClient gatewayClient(WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        return new GatewayClient(webClient("gateway", properties.gatewayUrl(), builder, properties, access));
    }

    private static WebClient webClient(
            String name, URI url, WebClient.Builder builder, ClientProperties properties, AccessProperties access) {
        ConnectionProvider connections = ConnectionProvider.builder(name)
                .maxConnections(properties.maxConnections())
                .pendingAcquireMaxCount(properties.maxConnections())
                .pendingAcquireTimeout(properties.connectTimeout())
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .option(ChannelOption.TCP_NODELAY, true);
        // A recognition stream answers when somebody speaks, not within a time.
        http = name.equals("asr") ? http : http.responseTimeout(properties.responseTimeout());
        WebClient.Builder own =
                builder.clone().baseUrl(url.toString()).clientConnector(new ReactorClientHttpConnector(http));
        String key = access.apiKey();
        return (key == null ? own : own.defaultHeader("X-API-Key", key)).build();
    }
}
