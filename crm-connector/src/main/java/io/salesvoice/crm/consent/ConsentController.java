package io.salesvoice.crm.consent;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Consent;
import io.salesvoice.common.wire.crm.ConsentRequest;
import io.salesvoice.crm.phone.PhoneNumbers;
import io.salesvoice.crm.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /consents}. */
@RestController
@RequestMapping("/consents")
@Tag(name = "consents")
class ConsentController {
    private final ConsentService consents;
    private final PhoneNumbers phones;

    ConsentController(ConsentService consents, PhoneNumbers phones) {
        this.consents = consents;
        this.phones = phones;
    }

    @Operation(summary = "Record a consent with its evidence")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Consent> create(
            @RequestBody ConsentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Answers.created("/consents", consents.create(request, key));
    }

    @Operation(summary = "All consents of a number, withdrawn ones too")
    @GetMapping
    Page<Consent> list(@RequestParam(required = false) @Nullable String phone) {
        return consents.of(phones.require(phone, "phone"));
    }

    @Operation(summary = "Read a consent")
    @GetMapping("/{id}")
    Consent get(@PathVariable UUID id) {
        return consents.get(id);
    }

    @Operation(summary = "Withdraw a consent; the record of it stays")
    @DeleteMapping("/{id}")
    Consent withdraw(@PathVariable UUID id) {
        return consents.withdraw(id);
    }
}
