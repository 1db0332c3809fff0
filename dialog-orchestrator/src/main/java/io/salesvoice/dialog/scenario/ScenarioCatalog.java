package io.salesvoice.dialog.scenario;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.dialog.intent.CrossValidation;
import io.salesvoice.dialog.intent.IntentClassifier;
import io.salesvoice.dialog.intent.IntentRecognizer;
import io.salesvoice.dialog.scenario.ScenarioVersionEntity.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** The scenarios in force, trained and ready, and the older versions that sessions are pinned to. Thread-safe. */
public final class ScenarioCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioCatalog.class);
    private static final int MAX_PINNED = 16;

    private final ScenarioReader reader;
    private final ScenarioVersionRepository versions;
    private final Embedder embedder;
    private final InstantSource clock;
    private final Map<String, StoredScenario> active = new ConcurrentHashMap<>();
    private final Map<Key, ActiveScenario> pinned = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();

    ScenarioCatalog(ScenarioReader reader, ScenarioVersionRepository versions, Embedder embedder, InstantSource clock) {
        this.reader = reader;
        this.versions = versions;
        this.embedder = embedder;
        this.clock = clock;
    }

    /** Stores seeds that are new, then trains the newest version of each scenario. */
    void start(Map<String, String> seeds) {
        seeds.forEach((file, yaml) -> seed(file, yaml, reader.read(file, yaml).id()));
        for (ScenarioVersionEntity stored : versions.newest()) {
            activate(stored);
        }
    }

    private void seed(String file, String yaml, String id) {
        Optional<ScenarioVersionEntity> newest = versions.findFirstByIdOrderByVersionDesc(id);
        boolean ours = newest.map(found -> found.origin().equals(ScenarioVersionEntity.SEED)
                        && !found.yaml().equals(yaml))
                .orElse(true);
        if (!ours) {
            return;
        }
        int version = newest.map(ScenarioVersionEntity::version).orElse(0) + 1;
        try {
            versions.save(new ScenarioVersionEntity(id, version, yaml, ScenarioVersionEntity.SEED, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            LOG.info("scenario {} version {} of {} was stored by another instance", id, version, file);
        }
    }

    private void activate(ScenarioVersionEntity stored) {
        long start = System.nanoTime();
        String source = stored.id() + " version " + stored.version();
        Scenario scenario = reader.read(source, stored.yaml());
        IntentClassifier classifier =
                IntentClassifier.train(embedder, scenario.intents().values());
        ActiveScenario ready = new ActiveScenario(stored.version(), scenario, new IntentRecognizer(classifier));
        pin(ready);
        active.put(stored.id(), new StoredScenario(ready, stored.yaml(), stored.createdAt(), classifier.validation()));
        LOG.info(
                "scenario {} trained in {} ms: {}",
                source,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                classifier.validation());
    }

    private void pin(ActiveScenario ready) {
        if (pinned.size() >= MAX_PINNED) {
            pinned.keySet().stream().min(Comparator.comparingInt(Key::version)).ifPresent(pinned::remove);
        }
        pinned.put(new Key(ready.scenario().id(), ready.version()), ready);
    }

    /** The version in force. */
    public ActiveScenario current(String id) {
        StoredScenario found = active.get(id);
        if (found == null) {
            throw ServiceException.notFound("scenario_unknown", "no scenario " + id + " (known: " + ids() + ")");
        }
        return found.ready();
    }

    /** A version that a session is pinned to; trained again if it is not at hand. */
    public ActiveScenario version(String id, int version) {
        ActiveScenario ready = pinned.get(new Key(id, version));
        if (ready != null) {
            return ready;
        }
        ScenarioVersionEntity stored = versions.findByIdAndVersion(id, version)
                .orElseThrow(() ->
                        ServiceException.notFound("scenario_unknown", "no scenario " + id + " version " + version));
        Scenario scenario = reader.read(id + " version " + version, stored.yaml());
        ActiveScenario trained = new ActiveScenario(
                version,
                scenario,
                new IntentRecognizer(
                        IntentClassifier.train(embedder, scenario.intents().values())));
        pin(trained);
        return trained;
    }

    /**
     * Validates, trains and stores a new version; the next session speaks it. The same text again stores nothing.
     *
     * @throws InvalidScenarioException with every fault
     */
    StoredScenario put(String id, String yaml) {
        Scenario scenario = reader.read("PUT /scenarios/" + id, yaml);
        if (!scenario.id().equals(id)) {
            throw ServiceException.invalid(
                    "invalid_scenario", "id", id, "the scenario's id is " + scenario.id() + " (expected: " + id + ")");
        }
        writing.lock();
        try {
            Optional<ScenarioVersionEntity> newest = versions.findFirstByIdOrderByVersionDesc(id);
            if (newest.isPresent() && newest.get().yaml().equals(yaml)) {
                refresh(newest.get());
                return stored(id);
            }
            int version = newest.map(ScenarioVersionEntity::version).orElse(0) + 1;
            ScenarioVersionEntity next =
                    new ScenarioVersionEntity(id, version, yaml, ScenarioVersionEntity.API, clock.instant());
            versions.saveAndFlush(next);
            activate(next);
            return stored(id);
        } catch (DataIntegrityViolationException e) {
            throw ServiceException.refused(409, "scenario_conflict", "another version was stored at the same time");
        } finally {
            writing.unlock();
        }
    }

    /** Takes over versions that another instance stored. */
    void refresh() {
        writing.lock();
        try {
            versions.newest().forEach(this::refresh);
        } finally {
            writing.unlock();
        }
    }

    private void refresh(ScenarioVersionEntity newest) {
        StoredScenario known = active.get(newest.id());
        if (known == null || known.ready().version() < newest.version()) {
            activate(newest);
        }
    }

    StoredScenario stored(String id) {
        current(id);
        StoredScenario found = active.get(id);
        if (found == null) {
            throw ServiceException.notFound("scenario_unknown", "no scenario " + id);
        }
        return found;
    }

    List<StoredScenario> all() {
        return active.values().stream()
                .sorted(Comparator.comparing(stored -> stored.ready().scenario().id()))
                .toList();
    }

    private List<String> ids() {
        return active.keySet().stream().sorted().toList();
    }

    /**
     * The version of a scenario in force.
     *
     * @param validation how well its classifier reads held-out examples
     */
    record StoredScenario(
            ActiveScenario ready,
            String yaml,
            java.time.Instant createdAt,
            @Nullable CrossValidation validation) {}
}
