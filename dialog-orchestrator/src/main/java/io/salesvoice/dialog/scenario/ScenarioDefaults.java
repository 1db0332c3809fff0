package io.salesvoice.dialog.scenario;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a scenario over the defaults: texts replace, intents' examples add, everything else replaces. */
final class ScenarioDefaults {
    private ScenarioDefaults() {}

    static JsonNode merge(JsonNode defaults, JsonNode scenario) {
        if (!(scenario instanceof ObjectNode given)) {
            return scenario;
        }
        ObjectNode merged = given.deepCopy();
        mergeFields(defaults.path("texts"), merged, "texts");
        if (defaults.path("intents") instanceof ObjectNode intents) {
            mergeIntents(intents, merged);
        }
        return merged;
    }

    private static void mergeFields(JsonNode defaults, ObjectNode target, String field) {
        if (!(defaults instanceof ObjectNode base)) {
            return;
        }
        ObjectNode result = base.deepCopy();
        JsonNode given = target.get(field);
        if (given != null && !given.isObject()) {
            return;
        }
        if (given != null) {
            given.propertyStream().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        }
        target.set(field, result);
    }

    private static void mergeIntents(ObjectNode defaults, ObjectNode target) {
        JsonNode given = target.get("intents");
        if (given != null && !given.isObject()) {
            return;
        }
        ObjectNode result = given == null ? target.objectNode() : (ObjectNode) given.deepCopy();
        defaults.propertyStream().forEach(entry -> {
            JsonNode own = result.get(entry.getKey());
            if (own == null) {
                result.set(entry.getKey(), entry.getValue().deepCopy());
                return;
            }
            if (own instanceof ObjectNode intent
                    && intent.get("examples") instanceof ArrayNode examples
                    && entry.getValue().get("examples") instanceof ArrayNode base) {
                ArrayNode all = base.deepCopy();
                all.addAll(examples);
                intent.set("examples", all);
            }
        });
        target.set("intents", result);
    }
}
