package io.salesvoice.telephony.conversation;

import java.time.Duration;
import java.util.List;

/** The defaults of application.yml, for tests without Spring. */
final class TestProperties {
    private TestProperties() {}

    static ConversationProperties defaults() {
        return new ConversationProperties(
                null,
                "ru-RU",
                null,
                Duration.ofMinutes(20),
                Duration.ofSeconds(4),
                Duration.ofSeconds(6),
                Duration.ofSeconds(4),
                2,
                3,
                new ConversationProperties.EndOfTurn(ms(550), ms(900), ms(1500), ms(600)),
                new ConversationProperties.BargeIn(
                        ms(300), ms(700), ms(600), ms(1500), List.of("угу", "ага", "да", "хорошо")),
                new ConversationProperties.Silence(Duration.ofSeconds(7), Duration.ofSeconds(10), 2),
                new ConversationProperties.Filler(ms(1700), ms(500), Duration.ofSeconds(5)),
                new ConversationProperties.Keys(Duration.ofSeconds(3), 32),
                new ConversationProperties.Phrases(
                        List.of("Секунду.", "Сейчас посмотрю."),
                        "Извините.",
                        "Неполадка.",
                        "Не слышно.",
                        "Время вышло."));
    }

    static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
