package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.IdempotencyKeys;
import io.salesvoice.telephony.outbound.OutboundCalls;
import io.salesvoice.telephony.outbound.OutboundRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** Places outbound calls. */
@RestController
@Tag(name = "calls")
class OutboundController {
    private static final String KEYS = "[\\x21-\\x7E]{1,128}";

    private final OutboundCalls outbound;
    private final CallStore store;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final InstantSource clock;

    OutboundController(
            OutboundCalls outbound, CallStore store, IdempotencyKeys keys, ObjectMapper json, InstantSource clock) {
        this.outbound = outbound;
        this.store = store;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    @Operation(
            summary = "Call a SIP address or a telephone number",
            description = "201 with the call ringing; 403 outbound_refused_RULE when the gate says no; 429 at a cap;"
                    + " 503 when no call can be carried now. The same Idempotency-Key answers the same call with 200.")
    @PostMapping("/api/v1/calls")
    ResponseEntity<CallView> place(
            @RequestBody OutboundRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        UUID callId = UuidV7.next();
        if (key == null) {
            return created(outbound.place(callId, request));
        }
        if (!key.matches(KEYS)) {
            throw ServiceException.invalid(
                    "invalid_idempotency_key",
                    "Idempotency-Key",
                    "1 to 128 visible ASCII characters",
                    "the Idempotency-Key cannot be kept");
        }
        String hash = hash(request);
        Optional<IdempotencyKeys.Known> known = keys.claim(key, hash, callId, clock.instant());
        if (known.isPresent()) {
            return replayed(known.get(), hash);
        }
        try {
            return created(outbound.place(callId, request));
        } catch (RuntimeException e) {
            keys.release(key);
            throw e;
        }
    }

    private ResponseEntity<CallView> replayed(IdempotencyKeys.Known known, String hash) {
        if (!known.requestHash().equals(hash)) {
            throw ServiceException.refused(
                    422, "idempotency_key_reused", "this Idempotency-Key was used with another body");
        }
        Call call = store.find(known.callId())
                .orElseThrow(() -> ServiceException.refused(
                        409, "call_in_progress", "the first request with this key is still being answered"));
        return ResponseEntity.ok().location(location(call)).body(CallView.of(call, null, true));
    }

    private static ResponseEntity<CallView> created(Call call) {
        return ResponseEntity.created(location(call)).body(CallView.of(call, null, null));
    }

    private static URI location(Call call) {
        return URI.create("/api/v1/calls/" + call.id());
    }

    private String hash(OutboundRequest request) {
        try {
            byte[] body = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }
}
