package io.salesvoice.crm.testing;

import io.salesvoice.crm.CrmApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service once for all tests, on a PostgreSQL of its own. */
@SpringBootTest(
        classes = CrmApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "salesvoice.delivery.interval=1h",
            "salesvoice.erasure.interval=1h",
            "salesvoice.outbound.holiday-dates=2026-07-10"
        })
@Import(CrmUnderTest.Fakes.class)
public abstract class CrmUnderTest {
    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected ScriptedCrm crm;

    @Autowired
    protected JdbcTemplate jdbc;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> POSTGRES.getJdbcUrl("postgres", "postgres") + "&logServerErrorDetail=false");
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    @AfterEach
    void restoreTheFakes() {
        clock.reset();
        crm.switchOff();
    }

    protected WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                })
                .responseTimeout(Duration.ofMinutes(2))
                .build();
    }

    protected int port() {
        return port;
    }

    /** A valid Russian mobile number that no other test uses. */
    protected static String freshPhone() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        return String.format(Locale.ROOT, "+7916%07d", number);
    }

    /** The fakes in place of the clock and the CRM. */
    public static class Fakes {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        ScriptedCrm scriptedCrm() {
            return new ScriptedCrm();
        }
    }
}
