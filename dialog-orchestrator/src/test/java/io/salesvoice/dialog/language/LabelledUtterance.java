package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.Slots;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody said, with what was meant, as a person labelled it. Times are meant at the moment of {@link
 * SlotTestSupport#NOW}.
 */
record LabelledUtterance(String text, String intent, Map<String, String> slots) {
    LabelledUtterance {
        slots = Map.copyOf(slots);
    }

    static List<LabelledUtterance> all() {
        try (InputStream in = Objects.requireNonNull(
                LabelledUtterance.class.getResourceAsStream("/utterances/labelled.tsv"), "labelled.tsv")) {
            JsonMapper json = new JsonMapper();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> parse(json, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledUtterance parse(JsonMapper json, String line) {
        String[] cells = line.split("\t");
        return new LabelledUtterance(
                cells[0], cells[1], json.readValue(cells[2], new TypeReference<Map<String, String>>() {}));
    }

    /** The slot that the assistant had asked for when this was said; null when it had asked for none. */
    @Nullable
    String askedFor() {
        return switch (intent) {
            case "give_name" -> Slots.NAME;
            case "give_phone" -> Slots.PHONE;
            case "give_time" -> Slots.CALLBACK_AT;
            default -> null;
        };
    }
}
