package io.salesvoice.crm.donotcall;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.crm.listing.ListParameters;
import io.salesvoice.crm.phone.PhoneNumbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /do-not-call}. */
@RestController
@RequestMapping("/do-not-call")
@Tag(name = "do-not-call")
class DoNotCallController {
    private final DoNotCallList list;
    private final PhoneNumbers phones;

    DoNotCallController(DoNotCallList list, PhoneNumbers phones) {
        this.list = list;
        this.phones = phones;
    }

    @Operation(summary = "Put a number on the do-not-call list", description = "At once and for every later call")
    @PutMapping("/{phone}")
    DoNotCall put(@PathVariable String phone, @RequestBody(required = false) @Nullable DoNotCall entry) {
        return list.put(
                phones.requireDialable(phone, "phone"),
                entry == null ? null : entry.reason(),
                entry == null ? null : entry.callId());
    }

    @Operation(summary = "Read an entry; 404 where the number is not on the list")
    @GetMapping("/{phone}")
    DoNotCall get(@PathVariable String phone) {
        return list.get(phones.requireDialable(phone, "phone"));
    }

    @Operation(summary = "List the numbers, by number")
    @GetMapping
    Page<DoNotCall> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        String after =
                cursor == null ? null : phones.requireDialable(cursor, "cursor").value();
        return list.list(after, ListParameters.limit(limit));
    }

    @Operation(summary = "Take a number off the list")
    @DeleteMapping("/{phone}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String phone) {
        list.remove(phones.requireDialable(phone, "phone"));
    }
}
