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
 * SlotTestSupport#NOW}. Where two things were meant their intents are joined by {@code +}.
 */
record LabelledUtterance(String text, String intent, Map<String, String> slots) {
    LabelledUtterance {
        slots = Map.copyOf(slots);
    }

    /** Looked at while rules and examples are written. */
    static List<LabelledUtterance> development() {
        return of("development.tsv");
    }

    /** Written without a look at rules and examples; nothing may be changed because of one of these. */
    static List<LabelledUtterance> blind() {
        return of("blind.tsv");
    }

    private static List<LabelledUtterance> of(String file) {
        try (InputStream in =
                Objects.requireNonNull(LabelledUtterance.class.getResourceAsStream("/utterances/" + file), file)) {
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
