package io.salesvoice.dialog.session;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.engine.DialogEngine;
import io.salesvoice.dialog.engine.SessionIdentity;
import io.salesvoice.dialog.engine.SessionState;
import io.salesvoice.dialog.engine.TurnCommand;
import io.salesvoice.dialog.engine.TurnPlan;
import io.salesvoice.dialog.scenario.ActiveScenario;
import io.salesvoice.dialog.scenario.ScenarioCatalog;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a short conversation with itself before the service reports ready: a first caller must not wait for classes to
 * load. Nothing of it is stored; the engine writes nothing by itself.
 */
@Component
class WarmUp implements ApplicationRunner {
    private static final String SESSION = "warm-up";
    private static final List<String> WORDS = List.of(
            "Здравствуйте, сколько стоит кофе для офиса и как быстро привезёте?",
            "Меня зовут Иван",
            "Завтра в три часа дня",
            "8 916 123 45 67",
            "Да",
            "Соедините с человеком");

    private final DialogEngine engine;
    private final ScenarioCatalog scenarios;
    private final SessionStore store;
    private final DialogProperties properties;
    private final JsonMapper json;
    private final InstantSource clock;

    WarmUp(
            DialogEngine engine,
            ScenarioCatalog scenarios,
            SessionStore store,
            DialogProperties properties,
            JsonMapper json,
            InstantSource clock) {
        this.engine = engine;
        this.scenarios = scenarios;
        this.store = store;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.load(SESSION);
        ActiveScenario active = scenarios.current(properties.defaultScenario());
        SessionIdentity identity = new SessionIdentity(
                SESSION,
                null,
                active.scenario().id(),
                active.version(),
                "text",
                null,
                null,
                null,
                UuidV7.next(clock),
                clock.instant());
        SessionState state = engine.open(identity, active).state();
        for (String words : WORDS) {
            TurnPlan plan = engine.turn(
                    state,
                    active,
                    new TurnCommand(UuidV7.next(clock), 0, TurnInput.SPEECH, words, null, clock.instant()));
            state = json.readValue(json.writeValueAsString(plan.state()), SessionState.class);
        }
    }
}
