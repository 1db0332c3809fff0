package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.domain.WorkingHours;
import io.salesvoice.dialog.engine.CrmProgress.SentTask;
import io.salesvoice.dialog.scenario.CrmSpec;
import io.salesvoice.dialog.scenario.Template;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a turn goes into the CRM: the lead once there is a phone and a name or need, tasks, and their changes. */
final class CrmPolicy {
    static final String CALLBACK = "callback";
    static final String HUMAN_WANTED = "human_wanted";
    static final String QUESTION = "question";
    static final String SEND_EMAIL = "send_email";

    private static final int TITLE_LENGTH = 200;

    private CrmPolicy() {}

    static void question(TurnDraft draft) {
        draft.task(QUESTION);
    }

    /** When a task of this kind is due: its delay from now, moved into working hours. */
    static Instant due(TurnDraft draft, String kind) {
        WorkingHours hours = draft.scenario.hours();
        CrmSpec.TaskSpec spec = draft.scenario.crm().tasks().get(kind);
        Duration delay = spec == null || spec.dueIn() == null ? Duration.ZERO : spec.dueIn();
        LocalDateTime now = hours.local(draft.now);
        LocalDateTime wished = now.plus(delay);
        if (hours.isOpen(now) && hours.isOpen(wished)) {
            return hours.instant(wished);
        }
        LocalDateTime from = hours.isOpen(now) ? now.toLocalDate().plusDays(1).atStartOfDay() : now;
        return hours.instant(hours.atOrNextOpen(from));
    }

    /** Adds the effects that follow from what the draft now knows. */
    static void apply(TurnDraft draft) {
        if (draft.doNotCall) {
            return;
        }
        lead(draft);
        tasks(draft);
    }

    static @Nullable String phone(TurnDraft draft) {
        String said = draft.slot(Slots.PHONE);
        return said == null ? draft.before.identity().callerPhone() : said;
    }

    /** What the caller wants, in one line; null when nothing is known. */
    static @Nullable String need(TurnDraft draft) {
        List<String> parts = new ArrayList<>(draft.needs);
        String people = draft.slot(Slots.PEOPLE);
        if (people != null) {
            parts.add(people + " чел.");
        }
        String city = draft.slot(Slots.CITY);
        if (city != null) {
            parts.add(city);
        }
        return draft.needs.isEmpty() ? null : String.join(", ", parts);
    }

    private static @Nullable Instant callbackAt(TurnDraft draft) {
        String value = draft.slot(Slots.CALLBACK_AT);
        if (value == null) {
            return null;
        }
        try {
            return draft.scenario.hours().instant(LocalDateTime.parse(value));
        } catch (DateTimeException e) {
            // A day without an hour yet: no moment to promise.
            return null;
        }
    }

    private static void lead(TurnDraft draft) {
        String phone = phone(draft);
        String name = draft.slot(Slots.NAME);
        String need = need(draft);
        if (phone == null || name == null && need == null) {
            return;
        }
        SlotEntry said = draft.slots.get(Slots.PHONE);
        String title = Template.render(
                draft.scenario.crm().leadTitle(),
                draft.scenario.persona().gender(),
                Map.of("company", draft.scenario.persona().company(), "need", need == null ? "обращение" : need));
        LeadRequest wanted = new LeadRequest(
                title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH) : title,
                name,
                phone,
                said != null && said.confirmed(),
                draft.slot(Slots.EMAIL),
                draft.slot(Slots.COMPANY),
                draft.scenario.crm().source(),
                need,
                draft.quotes.isEmpty() ? null : String.join("\n", draft.quotes),
                null,
                callbackAt(draft),
                draft.before.identity().callId());
        LeadRequest sent = draft.crm.lead();
        if (sent == null) {
            draft.effects.add(new Effect.CreateLead(wanted));
        } else if (!sent.equals(wanted)) {
            draft.effects.add(new Effect.PatchLead(changes(sent, wanted)));
        }
        draft.crm = new CrmProgress(wanted, draft.crm.tasks());
    }

    private static LeadRequest changes(LeadRequest sent, LeadRequest wanted) {
        return new LeadRequest(
                changed(sent.title(), wanted.title()),
                changed(sent.name(), wanted.name()),
                changed(sent.phone(), wanted.phone()),
                changed(sent.phoneConfirmed(), wanted.phoneConfirmed()),
                changed(sent.email(), wanted.email()),
                changed(sent.company(), wanted.company()),
                null,
                changed(sent.need(), wanted.need()),
                changed(sent.comment(), wanted.comment()),
                null,
                changed(sent.callbackAt(), wanted.callbackAt()),
                null);
    }

    private static <T> @Nullable T changed(@Nullable T sent, @Nullable T wanted) {
        return wanted == null || wanted.equals(sent) ? null : wanted;
    }

    private static void tasks(TurnDraft draft) {
        Instant callback = callbackAt(draft);
        List<SentTask> tasks = new ArrayList<>();
        for (SentTask sent : draft.crm.tasks()) {
            Instant due = sent.kind().equals(CALLBACK) && callback != null
                    ? callback
                    : sent.body().dueAt();
            TaskRequest wanted = body(draft, sent.kind(), due);
            if (!wanted.equals(sent.body())) {
                draft.effects.add(new Effect.PatchTask(sent.number(), changes(sent.body(), wanted)));
            }
            tasks.add(new SentTask(sent.number(), sent.kind(), wanted));
        }
        if (callback != null && draft.crm.task(CALLBACK) == null) {
            add(draft, tasks, CALLBACK, callback);
        }
        for (String kind : draft.wantedTasks) {
            if (draft.crm.task(kind) == null) {
                add(draft, tasks, kind, due(draft, kind));
            }
        }
        draft.crm = new CrmProgress(draft.crm.lead(), tasks);
    }

    private static void add(TurnDraft draft, List<SentTask> tasks, String kind, Instant due) {
        TaskRequest body = body(draft, kind, due);
        int number = tasks.size() + 1;
        draft.effects.add(new Effect.CreateTask(number, body));
        tasks.add(new SentTask(number, kind, body));
    }

    private static TaskRequest body(TurnDraft draft, String kind, @Nullable Instant due) {
        CrmSpec.TaskSpec spec = draft.scenario.crm().tasks().get(kind);
        List<String> description = new ArrayList<>();
        String need = need(draft);
        if (need != null) {
            description.add(need);
        }
        description.addAll(draft.quotes);
        String email = draft.slot(Slots.EMAIL);
        if (email != null && kind.equals(SEND_EMAIL)) {
            description.add(email);
        }
        return new TaskRequest(
                spec == null ? kind : spec.title(),
                description.isEmpty() ? null : String.join("\n", description),
                kind,
                due,
                phone(draft),
                draft.slot(Slots.NAME),
                null,
                null,
                draft.before.identity().callId());
    }

    private static TaskRequest changes(TaskRequest sent, TaskRequest wanted) {
        return new TaskRequest(
                null,
                changed(sent.description(), wanted.description()),
                null,
                changed(sent.dueAt(), wanted.dueAt()),
                changed(sent.phone(), wanted.phone()),
                changed(sent.name(), wanted.name()),
                null,
                null,
                null);
    }
}
