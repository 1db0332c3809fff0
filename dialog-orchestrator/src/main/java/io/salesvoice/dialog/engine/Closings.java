package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.scenario.Template;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** How a conversation ends. */
final class Closings {
    /** The last sentences: what was agreed, and a goodbye. */
    void close(TurnDraft draft) {
        String callback = draft.slot(Slots.CALLBACK_AT);
        boolean agreed = callback != null && callback.contains("T");
        Map<String, String> values =
                agreed ? Map.of("when", SpokenForms.when(LocalDateTime.parse(callback), draft.today())) : Map.of();
        List<String> wordings = agreed
                ? draft.scenario.closing().withCallback()
                : draft.scenario.closing().plain();
        List<String> usable = wordings.stream()
                .filter(text -> !Template.placeholders(text).contains("name"))
                .toList();
        draft.say(draft.wording("closing", usable.isEmpty() ? wordings : usable, values));
        draft.end();
    }
}
