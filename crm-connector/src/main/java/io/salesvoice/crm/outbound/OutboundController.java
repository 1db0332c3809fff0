package io.salesvoice.crm.outbound;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.OutboundPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /outbound-permission}. */
@RestController
@Tag(name = "outbound")
class OutboundController {
    private static final int LONGEST_TARGET = 256;

    private final OutboundGate gate;

    OutboundController(OutboundGate gate) {
        this.gate = gate;
    }

    @Operation(
            summary = "May this number be called now?",
            description =
                    "Asked before every outbound INVITE: a permission counts as an attempt, except for tests. A refusal"
                            + " names its rule; an error means no.")
    @GetMapping("/outbound-permission")
    ResponseEntity<OutboundPermission> ask(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String reason) {
        if (phone == null || phone.isBlank() || phone.length() > LONGEST_TARGET) {
            throw ServiceException.invalid(
                    "invalid_phone", "phone", "a telephone number or a SIP URI", "the phone is missing or too long");
        }
        String given = reason == null ? "" : reason;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(gate.ask(phone, given));
    }
}
