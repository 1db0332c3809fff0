package io.salesvoice.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.asr.StreamContext;
import org.junit.jupiter.api.Test;

class SlotPromptsTest {
    @Test
    void theDialogsPromptComesBeforeTheSlots() {
        assertThat(SlotPrompts.prompt("Звонок.", new StreamContext("name", "Зовут Олег.")))
                .isEqualTo("Звонок. Зовут Олег.");
        assertThat(SlotPrompts.prompt("Звонок.", new StreamContext("name", null)))
                .startsWith("Звонок. Меня зовут");
        assertThat(SlotPrompts.prompt("Звонок.", new StreamContext("unknown", null)))
                .isEqualTo("Звонок.");
        assertThat(SlotPrompts.prompt("Звонок.", null)).isEqualTo("Звонок.");
    }

    @Test
    void aNumberIsExpectedInWordsWhateverTheDialogSays() {
        StreamContext phone = new StreamContext("phone", "Мой номер 8 916 123 45 67.");
        assertThat(SlotPrompts.prompt("Звонок.", phone)).contains("девятьсот").doesNotContainPattern("[0-9]");
        assertThat(SlotPrompts.dictation(phone)).isTrue();
        assertThat(SlotPrompts.dictation(new StreamContext("name", null))).isFalse();
    }

    @Test
    void aLongPromptKeepsItsEndWhichCountsMost() {
        assertThat(SlotPrompts.prompt("Начало.", new StreamContext(null, "слово ".repeat(300) + "конец")))
                .hasSizeLessThanOrEqualTo(250)
                .endsWith("конец");
    }
}
