package io.salesvoice.crm.erasure;

import io.salesvoice.common.wire.crm.ErasureReport;
import io.salesvoice.crm.phone.PhoneNumbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** {@code /personal-data}. */
@RestController
@Tag(name = "personal-data")
class PersonalDataController {
    private final PersonalDataEraser eraser;
    private final PhoneNumbers phones;

    PersonalDataController(PersonalDataEraser eraser, PhoneNumbers phones) {
        this.eraser = eraser;
        this.phones = phones;
    }

    @Operation(
            summary = "Erase what is known of a number",
            description =
                    "Answers counts and nothing of the person; a do-not-call entry stays. Recordings, transcripts and sessions"
                            + " are erased by the other services, which are told until they have done so")
    @DeleteMapping("/personal-data/{phone}")
    ErasureReport erase(@PathVariable String phone, ServerWebExchange exchange) {
        String requestId = exchange.getResponse().getHeaders().getFirst("X-Request-Id");
        return eraser.erase(phones.requireDialable(phone, "phone"), requestId);
    }
}
