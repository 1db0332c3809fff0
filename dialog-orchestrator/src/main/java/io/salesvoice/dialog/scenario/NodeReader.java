package io.salesvoice.dialog.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a YAML tree with its path, noting every fault instead of stopping at the first. */
final class NodeReader {
    private final JsonNode node;
    private final String path;
    private final List<ScenarioProblem> problems;

    NodeReader(JsonNode node, String path, List<ScenarioProblem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    NodeReader at(String field) {
        JsonNode child = node.get(field);
        return new NodeReader(child == null ? MissingNode.getInstance() : child, join(field), problems);
    }

    private String join(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    String path() {
        return path;
    }

    void problem(String found, String expected) {
        problems.add(new ScenarioProblem(path.isEmpty() ? "(root)" : path, found, expected));
    }

    /** Notes fields that nobody reads: a slip of the pen must not pass in silence. */
    void only(Set<String> known) {
        if (!node.isObject()) {
            return;
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(new ScenarioProblem(
                        join(name),
                        "unknown field",
                        "one of " + known.stream().sorted().toList()));
            }
        }
    }

    String text(String expected) {
        String value = optionalText();
        if (value == null) {
            problem(present() ? kind() : "missing", expected);
            return "";
        }
        return value;
    }

    @Nullable
    String optionalText() {
        if (!present()) {
            return null;
        }
        if (!node.isValueNode() || node.asString().isBlank()) {
            problem(kind(), "a text that is not blank");
            return null;
        }
        return node.asString().strip();
    }

    int integer(int absent, int min, int max) {
        if (!present()) {
            return absent;
        }
        if (!node.isInt() || node.intValue() < min || node.intValue() > max) {
            problem(kind() + " " + node, "an integer from " + min + " to " + max);
            return absent;
        }
        return node.intValue();
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(int min, String expected) {
        List<String> values = new ArrayList<>();
        if (node.isString()) {
            values.add(text(expected));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                values.add(item(i).text("a text"));
            }
        } else if (present()) {
            problem(kind(), expected);
            return List.of();
        }
        if (values.size() < min) {
            problem(values.isEmpty() ? "missing" : values.size() + " of them", expected);
        }
        return values;
    }

    List<NodeReader> items(String expected) {
        List<NodeReader> items = new ArrayList<>();
        if (!present()) {
            return items;
        }
        if (!node.isArray()) {
            problem(kind(), expected);
            return items;
        }
        for (int i = 0; i < node.size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    private NodeReader item(int index) {
        return new NodeReader(node.get(index), path + "[" + index + "]", problems);
    }

    Map<String, NodeReader> fields(String expected) {
        Map<String, NodeReader> fields = new LinkedHashMap<>();
        if (!present()) {
            return fields;
        }
        if (!node.isObject()) {
            problem(kind(), expected);
            return fields;
        }
        for (String name : node.propertyNames()) {
            fields.put(name, at(name));
        }
        return fields;
    }

    private String kind() {
        return node.isMissingNode() ? "missing" : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}
