package io.salesvoice.dialog.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    private static final String SEED = ScenarioApiTest.seed("sales-inbound.yaml");

    private static ScenarioReader reader() {
        try (InputStream file = ScenarioReaderTest.class.getResourceAsStream("/scenario-defaults.yaml")) {
            if (file == null) {
                throw new AssertionError("no defaults");
            }
            return new ScenarioReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-inbound.yaml", "callback-outbound.yaml"})
    void readsTheSeeds(String name) {
        Scenario scenario = reader().read(name, ScenarioApiTest.seed(name));

        assertThat(scenario.persona().company()).isEqualTo("«Доброе зерно»");
        assertThat(scenario.intents()).containsKeys("ask_price", "human_wanted", "yes");
        assertThat(scenario.intents().values())
                .allSatisfy(intent -> assertThat(intent.examples()).hasSizeGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gender: female            | gender: it                     | persona.gender: it (expected: female or male)
            timezone: Europe/Moscow   | timezone: Europe/Nowhere       | working_hours.timezone: Europe/Nowhere
            monday: "09:00-19:00"     | monday: "19:00-09:00"          | working_hours.days.monday: 19:00-09:00
            monday: "09:00-19:00"     | mondag: "09:00-19:00"          | working_hours.days.mondag: unknown weekday
            2026-12-31                | 2026-31-12                     | working_hours.holidays: 2026-31-12
            voice: alena              | voise: alena                   | persona.voise: unknown field
            prices: {group: tariff}   | price: {group: tariff}         | intents.ask_price.answer.price: unknown field
            intents: [want_order]     | intents: [want_tea]            | branches[0].intents: want_tea
            Чем могу помочь?          | Чем тебе помочь?               | greeting[0]: «ты»
            Чем могу помочь?          | Всё за 100 ₽, помочь?          | greeting[0]: a price
            Чем могу помочь?          | Чем помочь, {title}?           | greeting[0]: {title}
            Чем могу помочь?          | Чем могу {f:помочь?            | greeting[0]: braces
            due_in: PT15M             | due_in: 15 минут               | crm.tasks.human_wanted.due_in: 15 минут
            name: email               | name: fax                      | slots[5].name: fax
            id: sales-inbound         | id: Sales Inbound              | id: Sales Inbound
            """)
    void namesFileAndPathOfEachFault(String from, String to, String message) {
        assertThat(SEED).contains(from);

        assertThatThrownBy(() ->
                        reader().read("sales-inbound.yaml", SEED.replaceFirst(java.util.regex.Pattern.quote(from), to)))
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageStartingWith("sales-inbound.yaml: ")
                .hasMessageContaining(message);
    }

    @Test
    void namesAllFaultsAtOnce() {
        String twice = SEED.replace("gender: female", "gender: it").replace("voice: alena", "voice: \"\"");

        assertThatThrownBy(() -> reader().read("f", twice))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        error -> assertThat(error.problems())
                                .extracting(ScenarioProblem::path)
                                .contains("persona.gender", "persona.voice"));
    }

    @Test
    void refusesTheSameExampleUnderTwoIntents() {
        String twice = SEED.replace("- Хочу заказать кофе\n", "- Хочу заказать кофе\n      - Это дорого\n");

        assertThatThrownBy(() -> reader().read("f", twice)).hasMessageContaining("Это дорого");
    }
}
