package io.salesvoice.crm.web;

import io.salesvoice.crm.idempotency.Created;
import io.salesvoice.crm.record.Revised;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** HTTP forms of what the services answer. */
public final class Answers {
    private Answers() {}

    /** 201 for a new record, 200 for a merged or replayed one; Location in each case. */
    public static <W> ResponseEntity<W> created(String collection, Created<W> created) {
        HttpStatus status = switch (created.outcome()) {
            case CREATED -> HttpStatus.CREATED;
            case MERGED, REPLAYED -> HttpStatus.OK;
        };
        return ResponseEntity.status(status)
                .location(URI.create(collection + "/" + created.id()))
                .body(created.answer());
    }

    /** 200 with the revision as ETag. */
    public static <W> ResponseEntity<W> revised(Revised<W> revised) {
        return ResponseEntity.ok().eTag("\"" + revised.revision() + "\"").body(revised.record());
    }
}
