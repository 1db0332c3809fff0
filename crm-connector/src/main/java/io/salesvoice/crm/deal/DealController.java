package io.salesvoice.crm.deal;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Deal;
import io.salesvoice.common.wire.crm.DealRequest;
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

/** {@code /deals}. */
@RestController
@RequestMapping("/deals")
@Tag(name = "deals")
class DealController {
    private static final CsvTable<Deal> TABLE = new CsvTable<>(List.of(
            new Column<>("id", Deal::id),
            new Column<>("created_at", Deal::createdAt),
            new Column<>("status", Deal::status),
            new Column<>("title", Deal::title),
            new Column<>("amount", Deal::amount),
            new Column<>("currency", Deal::currency),
            new Column<>("name", Deal::name),
            new Column<>("phone", Deal::phone),
            new Column<>("company", Deal::company),
            new Column<>("comment", Deal::comment),
            new Column<>("expected_at", Deal::expectedAt),
            new Column<>("lead_id", Deal::leadId),
            new Column<>("call_id", Deal::callId),
            new Column<>("updated_at", Deal::updatedAt)));

    private final DealService deals;
    private final ListQueries queries;
    private final Listing listing;
    private final CsvExport export;

    DealController(DealService deals, ListQueries queries, Listing listing, CsvExport export) {
        this.deals = deals;
        this.queries = queries;
        this.listing = listing;
        this.export = export;
    }

    @Operation(summary = "Create a deal")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Deal> create(
            @RequestBody DealRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Answers.created("/deals", deals.create(request, key));
    }

    @Operation(summary = "List deals, newest first")
    @GetMapping
    Page<Deal> list(@ParameterObject @ModelAttribute ListParameters parameters) {
        return listing.page(
                DealService.SEARCHABLE, queries.parse(parameters, DealStatus.ALL), DealEntity::toWire, Deal::id);
    }

    @Operation(summary = "Export deals as CSV for Excel, with the filters of the list")
    @GetMapping(path = "/export.csv", produces = "text/csv")
    ResponseEntity<Flux<String>> export(@ParameterObject @ModelAttribute ListParameters parameters) {
        return export.export(
                "deals.csv",
                TABLE,
                DealService.SEARCHABLE,
                queries.parse(parameters, DealStatus.ALL),
                DealEntity::toWire,
                Deal::id);
    }

    @Operation(summary = "Read a deal; the ETag is its revision")
    @GetMapping("/{id}")
    ResponseEntity<Deal> get(@PathVariable UUID id) {
        return Answers.revised(deals.get(id));
    }

    @Operation(summary = "Change fields of a deal; If-Match as for leads")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Deal> patch(
            @PathVariable UUID id,
            @RequestBody DealRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.revised(deals.patch(id, request, Patching.revision(ifMatch)));
    }
}
