package io.salesvoice.tts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the service. */
@SpringBootApplication
public class TtsApplication {
    public static void main(String[] args) {
        SpringApplication.run(TtsApplication.class, args);
    }
}
