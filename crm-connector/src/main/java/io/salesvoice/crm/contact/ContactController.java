package io.salesvoice.crm.contact;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Contact;
import io.salesvoice.common.wire.crm.ContactRequest;
import io.salesvoice.crm.listing.CsvExport;
import io.salesvoice.crm.listing.CsvTable;
import io.salesvoice.crm.listing.CsvTable.Column;
import io.salesvoice.crm.listing.ListParameters;
import io.salesvoice.crm.listing.ListQueries;
import io.salesvoice.crm.listing.Listing;
import io.salesvoice.crm.record.Patching;
import io.salesvoice.crm.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** {@code /contacts}. */
@RestController
@RequestMapping("/contacts")
@Tag(name = "contacts")
class ContactController {
    private static final CsvTable<Contact> TABLE = new CsvTable<>(List.of(
            new Column<>("id", Contact::id),
            new Column<>("created_at", Contact::createdAt),
            new Column<>("name", Contact::name),
            new Column<>("phone", Contact::phone),
            new Column<>("email", Contact::email),
            new Column<>("company", Contact::company),
            new Column<>("time_zone", Contact::timeZone),
            new Column<>("comment", Contact::comment),
            new Column<>("updated_at", Contact::updatedAt)));

    private final ContactService contacts;
    private final ListQueries queries;
    private final Listing listing;
    private final CsvExport export;

    ContactController(ContactService contacts, ListQueries queries, Listing listing, CsvExport export) {
        this.contacts = contacts;
        this.queries = queries;
        this.listing = listing;
        this.export = export;
    }

    @Operation(summary = "Create a contact, or complete the contact of the same phone")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Contact> create(
            @RequestBody ContactRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Answers.created("/contacts", contacts.create(request, key));
    }

    @Operation(summary = "List contacts, newest first")
    @GetMapping
    Page<Contact> list(@ParameterObject @ModelAttribute ListParameters parameters) {
        return listing.page(
                ContactService.SEARCHABLE, queries.parse(parameters, Set.of()), ContactEntity::toWire, Contact::id);
    }

    @Operation(summary = "Export contacts as CSV for Excel, with the filters of the list")
    @GetMapping(path = "/export.csv", produces = "text/csv")
    ResponseEntity<Flux<String>> export(@ParameterObject @ModelAttribute ListParameters parameters) {
        return export.export(
                "contacts.csv",
                TABLE,
                ContactService.SEARCHABLE,
                queries.parse(parameters, Set.of()),
                ContactEntity::toWire,
                Contact::id);
    }

    @Operation(summary = "Read a contact; the ETag is its revision")
    @GetMapping("/{id}")
    ResponseEntity<Contact> get(@PathVariable UUID id) {
        return Answers.revised(contacts.get(id));
    }

    @Operation(summary = "Change fields of a contact; If-Match as for leads")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Contact> patch(
            @PathVariable UUID id,
            @RequestBody ContactRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.revised(contacts.patch(id, request, Patching.revision(ifMatch)));
    }
}
