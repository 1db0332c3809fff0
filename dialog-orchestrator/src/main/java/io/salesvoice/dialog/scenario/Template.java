package io.salesvoice.dialog.scenario;

import io.salesvoice.dialog.scenario.Persona.Gender;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with holes: {@code {name}} for a value, {@code {f:записала|m:записал}} for the persona's gender.
 */
public final class Template {
    private static final Pattern GENDER = Pattern.compile("\\{f:([^{}|]*)\\|m:([^{}|]*)}");
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern TWO_SPACES = Pattern.compile("\\s{2,}");

    private Template() {}

    /** The sentence with everything put in; an unknown hole is an error of the scenario's validation. */
    public static String render(String template, Gender gender, Map<String, String> values) {
        Matcher forms = GENDER.matcher(template);
        String gendered = forms.replaceAll(
                found -> Matcher.quoteReplacement(gender == Gender.FEMALE ? found.group(1) : found.group(2)));
        String full = HOLE.matcher(gendered)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
        return TWO_SPACES.matcher(full).replaceAll(" ").strip();
    }

    /** Names of the holes. */
    public static Set<String> placeholders(String template) {
        Set<String> names = new LinkedHashSet<>();
        Matcher holes = HOLE.matcher(GENDER.matcher(template).replaceAll(""));
        while (holes.find()) {
            names.add(holes.group(1));
        }
        return names;
    }

    /** What is wrong with the braces; null when nothing is. */
    static @Nullable String fault(String template) {
        String rest = HOLE.matcher(GENDER.matcher(template).replaceAll("")).replaceAll("");
        return rest.contains("{") || rest.contains("}") ? "braces that are neither {word} nor {f:…|m:…}" : null;
    }
}
