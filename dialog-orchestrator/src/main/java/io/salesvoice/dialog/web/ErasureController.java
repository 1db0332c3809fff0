package io.salesvoice.dialog.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import io.salesvoice.dialog.session.SessionErasure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Carries out what {@code DELETE /personal-data/{phone}} of crm-connector orders. */
@RestController
@Tag(name = "personal-data")
class ErasureController {
    private final SessionErasure erasure;

    ErasureController(SessionErasure erasure) {
        this.erasure = erasure;
    }

    /** How many sessions were erased by this request. */
    record ErasedSessions(int sessions) {}

    @Operation(
            summary = "Erase a person from the sessions",
            description =
                    "503 session_in_progress while a session of the person goes on: the others are erased, the request is"
                            + " to be repeated. Ordered by crm-connector, whose DELETE /personal-data/{phone} reaches everything.")
    @PostMapping("/personal-data/erasures")
    ErasedSessions erase(@RequestBody ErasureOrder order) {
        if (order.phone() == null || !order.phone().matches("\\+[1-9][0-9]{6,14}")) {
            throw ServiceException.invalid("invalid_field", "phone", "an E.164 number", "phone is no E.164 number");
        }
        return new ErasedSessions(erasure.erase(order.phone(), order.callIds()));
    }
}
