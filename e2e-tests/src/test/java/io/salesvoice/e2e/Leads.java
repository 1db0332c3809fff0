package io.salesvoice.e2e;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What calls leave behind in the CRM and in the list of calls. */
final class Leads {
    private Leads() {}

    static JsonNode awaitLead(SystemUnderTest system, String number, Predicate<JsonNode> wanted) throws Exception {
        return Deadline.in(Duration.ofSeconds(20))
                .until("a lead of the caller", () -> first(system, "/leads?phone=", number), wanted);
    }

    static JsonNode awaitTask(SystemUnderTest system, String number, Predicate<JsonNode> wanted) throws Exception {
        return Deadline.in(Duration.ofSeconds(20))
                .until("a task for the caller", () -> first(system, "/tasks?phone=", number), wanted);
    }

    static JsonNode awaitEnd(Conversation caller) throws Exception {
        return Deadline.in(Duration.ofSeconds(20))
                .until(
                        "the call is over",
                        caller::state,
                        state -> "ended".equals(state.path("state").asString("")));
    }

    private static JsonNode first(SystemUnderTest system, String path, String number) throws Exception {
        return system.http(Service.CRM)
                .get(path + Http.encode(number))
                .path("items")
                .path(0);
    }
}
