package io.salesvoice.crm.task;

import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
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

/** {@code /tasks}. */
@RestController
@RequestMapping("/tasks")
@Tag(name = "tasks")
class TaskController {
    private static final CsvTable<Task> TABLE = new CsvTable<>(List.of(
            new Column<>("id", Task::id),
            new Column<>("created_at", Task::createdAt),
            new Column<>("status", Task::status),
            new Column<>("kind", Task::kind),
            new Column<>("title", Task::title),
            new Column<>("description", Task::description),
            new Column<>("due_at", Task::dueAt),
            new Column<>("name", Task::name),
            new Column<>("phone", Task::phone),
            new Column<>("lead_id", Task::leadId),
            new Column<>("call_id", Task::callId),
            new Column<>("updated_at", Task::updatedAt)));

    private final TaskService tasks;
    private final ListQueries queries;
    private final Listing listing;
    private final CsvExport export;

    TaskController(TaskService tasks, ListQueries queries, Listing listing, CsvExport export) {
        this.tasks = tasks;
        this.queries = queries;
        this.listing = listing;
        this.export = export;
    }

    @Operation(summary = "Create a task")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Task> create(
            @RequestBody TaskRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return Answers.created("/tasks", tasks.create(request, key));
    }

    @Operation(summary = "List tasks, newest first")
    @GetMapping
    Page<Task> list(@ParameterObject @ModelAttribute ListParameters parameters) {
        return listing.page(
                TaskService.SEARCHABLE, queries.parse(parameters, TaskValues.STATUSES), TaskEntity::toWire, Task::id);
    }

    @Operation(summary = "Export tasks as CSV for Excel, with the filters of the list")
    @GetMapping(path = "/export.csv", produces = "text/csv")
    ResponseEntity<Flux<String>> export(@ParameterObject @ModelAttribute ListParameters parameters) {
        return export.export(
                "tasks.csv",
                TABLE,
                TaskService.SEARCHABLE,
                queries.parse(parameters, TaskValues.STATUSES),
                TaskEntity::toWire,
                Task::id);
    }

    @Operation(summary = "Read a task; the ETag is its revision")
    @GetMapping("/{id}")
    ResponseEntity<Task> get(@PathVariable UUID id) {
        return Answers.revised(tasks.get(id));
    }

    @Operation(summary = "Change fields of a task; If-Match as for leads")
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Task> patch(
            @PathVariable UUID id,
            @RequestBody TaskRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Answers.revised(tasks.patch(id, request, Patching.revision(ifMatch)));
    }
}
