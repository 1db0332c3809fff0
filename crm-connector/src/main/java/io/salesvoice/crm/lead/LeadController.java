package io.salesvoice.crm.lead;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
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

/** {@code /leads}. */
@RestController
@RequestMapping("/leads")
@Tag(name = "leads")
class LeadController {
    private static final CsvTable<Lead> TABLE = new CsvTable<>(List.of(
            new Column<>("id", Lead::id),
            new Column<>("created_at", Lead::createdAt),
            new Column<>("status", Lead::status),
            new Column<>("title", Lead::title),
            new Column<>("name", Lead::name),
            new Column<>("phone", Lead::phone),
            new Column<>("phone_confirmed", Lead::phoneConfirmed),
            new Column<>("email", Lead::email),
            new Column<>("company", Lead::company),
            new Column<>("source", Lead::source),
            new Column<>("need", Lead::need),
            new Column<>("comment", Lead::comment),
            new Column<>("callback_at", Lead::callbackAt),
            new Column<>("call_id", Lead::callId),
            new Column<>("updated_at", Lead::updatedAt)));

    private final LeadService leads;
    private final ListQueries queries;
    private final Listing listing;
    private final CsvExport export;

    LeadController(LeadService leads, ListQueries queries, Listing listing, CsvExport export) {
        this.leads = leads;
        this.queries = queries;
        this.listing = listing;
        this.export = export;
    }

    @Operation(
            summary = "Create a lead, or complete the open lead of the same phone",
            description = "201 for a new lead; 200 with merged where an open lead of the phone was completed; 200 with"
                    + " replayed where the Idempotency-Key was answered before; 422 for the same key with another body")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Lead> create(
            @RequestBody LeadRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Answers.created("/leads", leads.create(request, key));
    }

    @Operation(summary = "List leads, newest first")
    @GetMapping
    Page<Lead> list(@ParameterObject @ModelAttribute ListParameters parameters) {
        return listing.page(
                LeadService.SEARCHABLE, queries.parse(parameters, LeadStatus.ALL), LeadEntity::toWire, Lead::id);
    }

    @Operation(summary = "Export leads as CSV for Excel, with the filters of the list")
    @GetMapping(path = "/export.csv", produces = "text/csv")
    ResponseEntity<Flux<String>> export(@ParameterObject @ModelAttribute ListParameters parameters) {
        return export.export(
                "leads.csv",
                TABLE,
                LeadService.SEARCHABLE,
                queries.parse(parameters, LeadStatus.ALL),
                LeadEntity::toWire,
                Lead::id);
    }

    @Operation(summary = "Read a lead; the ETag is its revision")
    @GetMapping("/{id}")
    ResponseEntity<Lead> get(@PathVariable UUID id) {
        return Answers.revised(leads.get(id));
    }

    @Operation(
            summary = "Change fields of a lead",
            description = "An absent field stays, an empty text clears; If-Match with the ETag refuses (412) where the"
                    + " lead has changed meanwhile")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Lead> patch(
            @PathVariable UUID id,
            @RequestBody LeadRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.revised(leads.patch(id, request, Patching.revision(ifMatch)));
    }
}
