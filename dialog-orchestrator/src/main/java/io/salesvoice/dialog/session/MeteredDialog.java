package io.salesvoice.dialog.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesvoice.dialog.engine.Effect;
import io.salesvoice.dialog.engine.TurnPlan;
import java.time.Duration;
import java.util.Locale;

/** Counts sessions and turns. */
final class MeteredDialog implements DialogObserver {
    private final MeterRegistry registry;

    MeteredDialog(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void opened(String direction) {
        registry.counter("salesvoice.dialog.sessions.opened", "direction", direction)
                .increment();
    }

    @Override
    public void planned(TurnPlan plan, Duration took, boolean speculative) {
        Timer.builder("salesvoice.dialog.turn")
                .description("from the request to the planned sentences")
                .tag("speculative", Boolean.toString(speculative))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    @Override
    public void committed(TurnPlan plan) {
        registry.counter(
                        "salesvoice.dialog.turns",
                        "understood",
                        Boolean.toString(plan.understood()),
                        "intent",
                        plan.intent().name())
                .increment();
        for (Effect effect : plan.effects()) {
            registry.counter(
                            "salesvoice.dialog.effects",
                            "kind",
                            effect.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    @Override
    public void discarded() {
        registry.counter("salesvoice.dialog.turns.discarded").increment();
    }

    @Override
    public void ended(String reason) {
        registry.counter("salesvoice.dialog.sessions.ended", "reason", reason).increment();
    }
}
