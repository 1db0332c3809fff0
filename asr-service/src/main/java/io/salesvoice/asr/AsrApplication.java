package io.salesvoice.asr;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the service. */
@SpringBootApplication
public class AsrApplication {
    public static void main(String[] args) {
        SpringApplication.run(AsrApplication.class, args);
    }
}
