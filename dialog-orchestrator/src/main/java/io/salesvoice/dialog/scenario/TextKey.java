package io.salesvoice.dialog.scenario;

import java.util.Locale;
import java.util.Set;

/** Sentences that the engine needs of every scenario; the defaults have all of them. */
public enum TextKey {
    NOT_UNDERSTOOD(3),
    NOT_HEARD(2),
    OFFER_HUMAN(1),
    SILENCE(2),
    SILENCE_END(1),
    REPEAT(1, "text"),
    GREETING_BACK(1),
    ANYTHING_ELSE(2),
    GO_ON(2),
    ROBOT(1),
    RECORDING_STOPPED(1),
    DO_NOT_CALL(1),
    DO_NOT_CALL_NUMBER(1),
    DO_NOT_CALL_CONFIRM(1),
    HUMAN_SOON(1),
    HUMAN_LATER(1, "when"),
    HUMAN_ALREADY(1),
    UNLISTED(1),
    NO_ANSWER(2),
    OFF_TOPIC(2),
    INJECTION(2),
    EMAIL_NOTED(1),
    THANKS(1),
    NAME_TAKEN(2, "name"),
    NAME_TAKEN_PLAIN(1),
    NAME_CORRECTED(1, "name"),
    NEED_TAKEN(2),
    NOTED(2),
    PEOPLE_TAKEN(1, "people"),
    CALLBACK_TAKEN(2, "when"),
    CALLBACK_CORRECTED(1, "when"),
    CALLBACK_DATE_ONLY(2, "date"),
    CALLBACK_CONFIRM(1, "when"),
    CALLBACK_PAST(1, "when"),
    CALLBACK_CLOSED(1, "when"),
    PHONE_VISIBLE(1, "ending"),
    PHONE_READ_BACK(2, "phone"),
    PHONE_GO_ON(2),
    PHONE_AGAIN(2),
    PHONE_KEYPAD(1),
    PHONE_CONFIRMED(1),
    PHONE_UNCONFIRMED(1),
    YES_OR_NO(2),
    PRODUCT_PRICE(1, "group", "product", "price", "people"),
    PRODUCT_WITHOUT_PRICE(1, "group", "product"),
    PRODUCT_LIST(1, "list"),
    FOR_PEOPLE(1, "people", "group", "product", "price");

    private final int wordings;
    private final Set<String> placeholders;

    TextKey(int wordings, String... placeholders) {
        this.wordings = wordings;
        this.placeholders = Set.of(placeholders);
    }

    /** As in the YAML. */
    public String yamlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At least so many different wordings. */
    public int wordings() {
        return wordings;
    }

    /** Which {@code {placeholders}} may stand in the text. */
    public Set<String> placeholders() {
        return placeholders;
    }
}
