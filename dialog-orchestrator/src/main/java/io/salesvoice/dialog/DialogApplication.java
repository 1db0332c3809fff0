package io.salesvoice.dialog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Entry point of the service. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class DialogApplication {
    public static void main(String[] args) {
        SpringApplication.run(DialogApplication.class, args);
    }
}
