package io.salesvoice.dialog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the service. */
@SpringBootApplication
public class DialogApplication {
    public static void main(String[] args) {
        SpringApplication.run(DialogApplication.class, args);
    }
}
