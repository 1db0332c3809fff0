package io.salesvoice.telephony.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.LiveCalls;
import io.salesvoice.telephony.call.Stages;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what conversations do. No label holds anything a person said or is. */
public final class ConversationMetrics {
    private final MeterRegistry registry;

    public ConversationMetrics(MeterRegistry registry, LiveCalls calls) {
        this.registry = registry;
        registry.gauge("salesvoice.calls.active", calls, LiveCalls::count);
    }

    void ended(CallDirection direction, CallOutcome outcome, String reason, @Nullable Duration talked) {
        registry.counter("salesvoice.calls", "direction", direction.word(), "outcome", outcome.word(), "reason", reason)
                .increment();
        if (talked != null) {
            timer("salesvoice.call.duration").record(talked);
        }
    }

    /** An inbound call that was not let in. */
    public void refused(String reason) {
        registry.counter("salesvoice.calls.refused", "reason", reason).increment();
    }

    /** An outbound call that the gate stopped. */
    public void gated(String rule) {
        registry.counter("salesvoice.outbound.refused", "rule", rule).increment();
    }

    void turn(TurnInput input) {
        registry.counter("salesvoice.turns", "input", input.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void interrupted() {
        registry.counter("salesvoice.interruptions").increment();
    }

    void overlapIgnored() {
        registry.counter("salesvoice.overlaps.ignored").increment();
    }

    void failure(String service) {
        registry.counter("salesvoice.conversation.failures", "service", service).increment();
    }

    /** A draft answer was used, or thrown away. */
    void draft(boolean used) {
        registry.counter("salesvoice.drafts", "used", Boolean.toString(used)).increment();
    }

    void answered(Stages stages) {
        stage("vad", stages.vadMs());
        stage("end_of_turn", stages.endOfTurnMs());
        stage("asr", stages.asrMs());
        stage("dialog", stages.dialogMs());
        stage("tts", stages.ttsMs());
        stage("first_packet", stages.firstPacketMs());
        if (stages.totalMs() != null && stages.endOfTurnMs() != null) {
            timer("salesvoice.turn.heard_answer").record(Duration.ofMillis(stages.totalMs()));
        }
    }

    private void stage(String stage, @Nullable Integer ms) {
        if (ms != null) {
            timer("salesvoice.turn.stage", "stage", stage).record(Duration.ofMillis(ms));
        }
    }

    private Timer timer(String name, String... tags) {
        return Timer.builder(name).tags(tags).publishPercentileHistogram().register(registry);
    }
}
