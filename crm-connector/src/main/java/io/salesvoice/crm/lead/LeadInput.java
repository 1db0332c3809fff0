package io.salesvoice.crm.lead;

import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumbers;
import org.springframework.stereotype.Component;

/** Checks a lead as it came; an empty text stays empty, for it clears the field in a PATCH. */
@Component
class LeadInput {
    static final int LONGEST_TITLE = 200;

    private final PhoneNumbers phones;

    LeadInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    LeadRequest check(LeadRequest request) {
        return new LeadRequest(
                Texts.line(request.title(), "title", LONGEST_TITLE),
                Texts.line(request.name(), "name", 200),
                phones.normalise(request.phone(), "phone"),
                request.phoneConfirmed(),
                Texts.email(request.email(), "email"),
                Texts.line(request.company(), "company", 200),
                Texts.line(request.source(), "source", 64),
                Texts.line(request.need(), "need", 1000),
                Texts.lines(request.comment(), "comment", LeadEntity.LONGEST_COMMENT),
                Texts.oneOf(request.status(), "status", LeadStatus.ALL),
                request.callbackAt(),
                request.callId());
    }
}
