package io.salesvoice.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.asr.domain.Language;
import io.salesvoice.common.error.ServiceException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Set<String> SUPPORTED = Set.of("ru", "en");

    @Test
    void takesTagsWithAndWithoutARegion() {
        assertThat(Language.of("ru-RU", SUPPORTED)).isEqualTo(new Language("ru-RU", "ru"));
        assertThat(Language.of("ru", SUPPORTED).code()).isEqualTo("ru");
        assertThat(Language.of("en_US", SUPPORTED).code()).isEqualTo("en");
    }

    @Test
    void refusesOthersAndSaysWhichThereAre() {
        for (String tag : new String[] {"", "de-DE", "klingon", "ru;DROP", "\u0000"}) {
            assertThatThrownBy(() -> Language.of(tag, SUPPORTED)).isInstanceOfSatisfying(ServiceException.class, e -> {
                assertThat(e.field()).isEqualTo("language");
                assertThat(e.expected()).contains("en, ru");
            });
        }
    }
}
