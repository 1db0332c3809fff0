package io.salesvoice.dialog.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.scenario.Persona.Gender;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void speaksInThePersonasGender() {
        String text = "{f:Записала|m:Записал}, {name}.";

        assertThat(Template.render(text, Gender.FEMALE, Map.of("name", "Иван"))).isEqualTo("Записала, Иван.");
        assertThat(Template.render(text, Gender.MALE, Map.of("name", "Иван"))).isEqualTo("Записал, Иван.");
    }

    @Test
    void namesItsHoles() {
        assertThat(Template.placeholders("{f:а|m:б} {when} {name}")).containsExactly("when", "name");
    }

    @Test
    void doesNotFillAHoleTwice() {
        assertThat(Template.render("{name}", Gender.MALE, Map.of("name", "{f:x|m:y}")))
                .isEqualTo("{f:x|m:y}");
    }
}
