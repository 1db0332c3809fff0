package io.salesvoice.dialog.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.testing.Conversation;
import io.salesvoice.dialog.testing.DialogUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ScenarioApiTest extends DialogUnderTest {
    static String seed(String name) {
        try (InputStream file = ScenarioApiTest.class.getResourceAsStream("/seed/scenarios/" + name)) {
            if (file == null) {
                throw new AssertionError("no seed " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String flowers() {
        return seed("callback-outbound.yaml")
                .replace("id: callback-outbound", "id: cvety")
                .replace("«Доброе зерно»", "«Ромашка»")
                .replace("gender: female", "gender: male")
                .replace("voice: alena", "voice: filipp")
                .replace("Вы просили перезвонить. Удобно сейчас говорить?", "Какие цветы вас интересуют?");
    }

    private WebTestClient.ResponseSpec put(String id, String yaml) {
        return http().put()
                .uri("/scenarios/" + id)
                .contentType(MediaType.parseMediaType("application/yaml"))
                .bodyValue(yaml)
                .exchange();
    }

    @Test
    void sellsForAnotherCompanyFromTheNextCallOn() {
        put("cvety", flowers())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
        Conversation before = call(PHONE, "inbound", "cvety");
        assertThat(before.opened().sentences())
                .anySatisfy(sentence -> assertThat(sentence.text()).contains("«Ромашка»"));
        assertThat(before.opened().voice()).isEqualTo("filipp");
        assertThat(before.say("Меня зовут Пётр").text()).contains("Записал, Пётр");

        put("cvety", flowers().replace("Какие цветы вас интересуют?", "Кому дарим цветы?"))
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);

        assertThat(call(PHONE, "inbound", "cvety")
                        .opened()
                        .sentences()
                        .getLast()
                        .text())
                .isEqualTo("Кому дарим цветы?");
        http().get()
                .uri("/dialog/sessions/" + before.id())
                .exchange()
                .expectBody()
                .jsonPath("$.scenario_version")
                .isEqualTo(1);
        assertThat(before.say("Завтра в двенадцать").text()).contains("26 ноября");
    }

    @Test
    void storesTheSameTextOnce() {
        String yaml = flowers().replace("id: cvety", "id: cvety-odin");
        put("cvety-odin", yaml).expectBody().jsonPath("$.version").isEqualTo(1);
        put("cvety-odin", yaml).expectBody().jsonPath("$.version").isEqualTo(1);
    }

    @Test
    void namesThePathOfAFault() {
        put("cvety", flowers().replace("gender: male", "gender: other"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_scenario")
                .jsonPath("$.field")
                .isEqualTo("persona.gender")
                .jsonPath("$.expected")
                .isEqualTo("female or male");
    }

    @Test
    void refusesAnotherId() {
        put("rozy", flowers())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("id");
    }

    @Test
    void refusesWhatIsNoYaml() {
        put("cvety", "{ : [ ]").expectStatus().isBadRequest();
        put("cvety", "").expectStatus().isBadRequest();
        put("cvety", "просто текст").expectStatus().isBadRequest();
    }

    @Test
    void showsTheScenariosInForce() {
        http().get()
                .uri("/scenarios")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id=='sales-inbound')].version")
                .exists();
        http().get()
                .uri("/scenarios/sales-inbound")
                .exchange()
                .expectBody()
                .jsonPath("$.yaml")
                .value(yaml -> assertThat((String) yaml).contains("Доброе зерно"))
                .jsonPath("$.classifier.accuracy")
                .isNumber();
        http().get().uri("/scenarios/nothing").exchange().expectStatus().isNotFound();
    }
}
