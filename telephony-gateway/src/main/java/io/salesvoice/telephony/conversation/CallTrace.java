package io.salesvoice.telephony.conversation;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.UUID;

/**
 * Makes one call one trace. Without the OpenTelemetry agent nothing is recorded and nothing is sent; the span carries the
 * call's id and never a number or a name.
 */
final class CallTrace {
    private CallTrace() {}

    /** The body runs within the root span {@code call}, so that every request of the call has it as its parent. */
    static Runnable root(UUID callId, Runnable body) {
        Span span = GlobalOpenTelemetry.getTracer("io.salesvoice.telephony")
                .spanBuilder("call")
                .setNoParent()
                .setAttribute("call.id", callId.toString())
                .startSpan();
        return Context.root().with(span).wrap(() -> {
            try {
                body.run();
            } finally {
                span.end();
            }
        });
    }

    /** The body runs on another thread but within the trace of the thread that asks. */
    static Runnable here(Runnable body) {
        return Context.current().wrap(body);
    }
}
