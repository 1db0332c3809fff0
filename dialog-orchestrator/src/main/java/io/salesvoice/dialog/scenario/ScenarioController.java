package io.salesvoice.dialog.scenario;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.intent.CrossValidation;
import io.salesvoice.dialog.scenario.ScenarioCatalog.StoredScenario;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios: read, replace without a restart; the intents they know. */
@RestController
@Tag(name = "scenarios", description = "What the assistant says, asks and does")
class ScenarioController {
    private final ScenarioCatalog catalog;
    private final DialogProperties properties;

    ScenarioController(ScenarioCatalog catalog, DialogProperties properties) {
        this.catalog = catalog;
        this.properties = properties;
    }

    @Operation(summary = "The scenarios in force")
    @GetMapping(path = "/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Summary> scenarios() {
        List<Summary> items = catalog.all().stream().map(Summary::of).toList();
        return new Page<>(items, null, (long) items.size());
    }

    @Operation(summary = "A scenario in force, with its YAML")
    @GetMapping(path = "/scenarios/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Detail scenario(@PathVariable String id) {
        return Detail.of(catalog.stored(id));
    }

    @Operation(summary = "Stores a new version (YAML or JSON); the next session speaks it, running ones keep theirs")
    @PutMapping(
            path = "/scenarios/{id}",
            consumes = {MediaType.ALL_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Detail put(@PathVariable String id, @RequestBody byte[] body) {
        try {
            return Detail.of(catalog.put(id, new String(body, java.nio.charset.StandardCharsets.UTF_8)));
        } catch (InvalidScenarioException e) {
            ScenarioProblem first = e.problems().getFirst();
            throw ServiceException.invalid(
                    "invalid_scenario", first.path(), first.expected(), String.valueOf(e.getMessage()));
        }
    }

    @Operation(summary = "The intents of a scenario, with their examples")
    @GetMapping(path = "/intents", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<IntentView> intents(@RequestParam @Nullable String scenario) {
        StoredScenario stored = catalog.stored(scenario == null ? properties.defaultScenario() : scenario);
        List<IntentView> items = stored.ready().scenario().intents().values().stream()
                .sorted(Comparator.comparing(IntentSpec::name))
                .map(IntentView::of)
                .toList();
        return new Page<>(items, null, (long) items.size());
    }

    /** A scenario in a list. */
    record Summary(String id, String title, int version, Instant createdAt) {
        static Summary of(StoredScenario stored) {
            Scenario scenario = stored.ready().scenario();
            return new Summary(scenario.id(), scenario.title(), stored.ready().version(), stored.createdAt());
        }
    }

    /** A scenario with its text and how well its classifier does on held-out examples. */
    record Detail(
            String id,
            String title,
            int version,
            Instant createdAt,
            String yaml,
            @Nullable CrossValidation classifier) {
        static Detail of(StoredScenario stored) {
            Scenario scenario = stored.ready().scenario();
            return new Detail(
                    scenario.id(),
                    scenario.title(),
                    stored.ready().version(),
                    stored.createdAt(),
                    stored.yaml(),
                    stored.validation());
        }
    }

    /** An intent. */
    record IntentView(
            String name,
            List<String> examples,
            boolean answered,
            @Nullable String need) {
        static IntentView of(IntentSpec spec) {
            return new IntentView(spec.name(), spec.examples(), spec.answer() != null, spec.need());
        }
    }
}
