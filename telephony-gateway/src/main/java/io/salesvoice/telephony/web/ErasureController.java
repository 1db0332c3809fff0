package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import io.salesvoice.telephony.call.CallErasure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Carries out what {@code DELETE /personal-data/{phone}} of crm-connector orders. */
@RestController
@Tag(name = "personal-data")
class ErasureController {
    private final CallErasure erasure;

    ErasureController(CallErasure erasure) {
        this.erasure = erasure;
    }

    /** How many calls were erased by this request. */
    record ErasedCalls(int calls) {}

    @Operation(
            summary = "Erase a person from the calls",
            description =
                    "Parties, transcripts and recordings go; times and outcomes stay. 503 call_in_progress while a call of"
                            + " the person goes on: the others are erased, the request is to be repeated."
                            + " Ordered by crm-connector, whose DELETE /personal-data/{phone} reaches everything.")
    @PostMapping("/api/v1/personal-data/erasures")
    ErasedCalls erase(@RequestBody ErasureOrder order) {
        if (order.phone() == null || !order.phone().matches("\\+[1-9][0-9]{6,14}")) {
            throw ServiceException.invalid("invalid_field", "phone", "an E.164 number", "phone is no E.164 number");
        }
        return new ErasedCalls(erasure.erase(order.phone(), order.callIds()));
    }
}
