package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salesvoice.e2e.caller.WordErrors;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real recorded speech: prompts of Debian's asterisk-core-sounds-ru-wav (CC-BY-3.0), 8 kHz. */
@Tag("calls")
class RecognitionQualityTest {
    private static final Path SOUNDS = Path.of("/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU");
    private static final Path TEXTS = Path.of("/usr/share/doc/asterisk-core-sounds-ru/core-sounds-ru.txt.gz");
    private static final List<String> PROMPTS = List.of(
            "agent-incorrect",
            "agent-newlocation",
            "agent-pass",
            "agent-user",
            "all-circuits-busy-now",
            "auth-incorrect",
            "call-fwd-unconditional",
            "call-waiting",
            "cannot-complete-as-dialed",
            "check-number-dial-again",
            "conf-enteringno",
            "conf-extended",
            "conf-full",
            "conf-getchannel",
            "conf-getpin",
            "conf-invalid",
            "conf-kicked",
            "conf-leaderhasleft",
            "conf-locked",
            "conf-onlyperson");

    @Test
    void realPromptsAreRecognised() throws Exception {
        assumeTrue(Files.isDirectory(SOUNDS) && Files.exists(TEXTS), "asterisk-core-sounds-ru-wav is not installed");
        Map<String, String> texts = texts();
        SystemUnderTest system = SystemUnderTest.running();
        WordErrors total = new WordErrors(0, 0);
        for (String prompt : PROMPTS) {
            String said = texts.getOrDefault(prompt, "");
            assertThat(said).as(prompt).isNotBlank();
            String recognised = system.http(Service.ASR)
                    .postAudio("/recognize", Files.readAllBytes(SOUNDS.resolve(prompt + ".wav")))
                    .path("text")
                    .asString("");
            WordErrors errors = WordErrors.between(said, recognised);
            total = total.plus(errors);
            System.out.printf("%-28s %2d of %2d  %s | %s%n", prompt, errors.errors(), errors.words(), said, recognised);
        }
        System.out.printf("word error rate on %d real prompts: %.1f %%%n", PROMPTS.size(), total.rate() * 100);
        assertThat(total.rate()).isLessThan(0.5);
    }

    private static Map<String, String> texts() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(TEXTS)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0 && !line.startsWith(";")) {
                    texts.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        }
        return texts;
    }
}
