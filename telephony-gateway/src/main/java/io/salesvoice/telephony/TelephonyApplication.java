package io.salesvoice.telephony;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the service. */
@SpringBootApplication
public class TelephonyApplication {
    public static void main(String[] args) {
        SpringApplication.run(TelephonyApplication.class, args);
    }
}
