package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallCommand;
import io.salesvoice.telephony.call.CallControl;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallQuery;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls: what they are, and what an operator may do with them. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "calls")
class CallController {
    private static final int LONGEST_TEXT = 500;

    private final CallStore store;
    private final CallControl control;

    CallController(CallStore store, CallControl control) {
        this.store = store;
        this.control = control;
    }

    @Operation(summary = "Calls, newest first")
    @GetMapping
    Page<CallView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > 200) {
            throw ServiceException.invalid("invalid_field", "limit", "1 to 200", "limit: " + limit);
        }
        CallQuery query = new CallQuery(
                oneOf(CallState.class, "state", state),
                oneOf(CallDirection.class, "direction", direction),
                oneOf(CallOutcome.class, "outcome", outcome),
                cursor == null ? null : CallIds.parse(cursor, "cursor"),
                limit + 1);
        List<Call> found = store.list(query);
        List<Call> page = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? page.getLast().id().toString() : null;
        return new Page<>(
                page.stream().map(call -> CallView.of(call, null, null)).toList(), next, store.count(query));
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String expected = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw ServiceException.invalid("invalid_field", field, expected, field + " is none of the known values");
    }

    @Operation(summary = "One call with its turns")
    @GetMapping("/{id}")
    CallView one(@PathVariable String id) {
        UUID callId = CallIds.parse(id, "id");
        return CallView.of(find(callId), store.turns(callId), null);
    }

    @Operation(summary = "What was said, turn by turn")
    @GetMapping("/{id}/transcript")
    TranscriptView transcript(@PathVariable String id) {
        UUID callId = CallIds.parse(id, "id");
        Call call = find(callId);
        return new TranscriptView(
                callId,
                call.state(),
                store.turns(callId).stream().map(TurnView::of).toList());
    }

    /** The turns of a call, in order. */
    record TranscriptView(UUID callId, CallState state, List<TurnView> turns) {}

    @Operation(summary = "Hang up")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp(@PathVariable String id) {
        command(id, new CallCommand.HangUp());
    }

    @Operation(summary = "Send keys to the far side (RFC 4733)")
    @PostMapping("/{id}/dtmf")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dtmf(@PathVariable String id, @RequestBody DtmfRequest request) {
        String digits = request.digits();
        if (digits == null || !digits.matches("[0-9*#A-D]{1,64}")) {
            throw ServiceException.invalid(
                    "invalid_field", "digits", "1 to 64 of 0-9, *, #, A-D", "digits cannot be sent as keys");
        }
        command(id, new CallCommand.SendDtmf(digits));
    }

    /** Body of {@code POST /dtmf}. */
    record DtmfRequest(@Nullable String digits) {}

    @Operation(summary = "Have the assistant say something, instead of what it is saying")
    @PostMapping("/{id}/say")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void say(@PathVariable String id, @RequestBody SayRequest request) {
        String text = request.text();
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw ServiceException.invalid(
                    "invalid_field",
                    "text",
                    "1 to " + LONGEST_TEXT + " characters",
                    "text of " + (text == null ? 0 : text.length()) + " characters");
        }
        command(id, new CallCommand.Say(text.strip()));
    }

    /** Body of {@code POST /say}. */
    record SayRequest(@Nullable String text) {}

    private Call find(UUID callId) {
        return store.find(callId).orElseThrow(() -> ServiceException.notFound("call_not_found", "no such call"));
    }

    /** To this process or to the instance that has the call. */
    private void command(String id, CallCommand command) {
        control.command(CallIds.parse(id, "id"), command);
    }
}
