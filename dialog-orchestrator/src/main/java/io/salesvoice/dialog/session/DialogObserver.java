package io.salesvoice.dialog.session;

import io.salesvoice.dialog.engine.TurnPlan;
import java.time.Duration;

/** Sees what happens in sessions; carries no words of anybody. */
interface DialogObserver {
    void opened(String direction);

    void planned(TurnPlan plan, Duration took, boolean speculative);

    void committed(TurnPlan plan);

    void discarded();

    void ended(String reason);
}
