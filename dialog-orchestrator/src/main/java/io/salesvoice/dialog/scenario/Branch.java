package io.salesvoice.dialog.scenario;

import java.util.List;

/**
 * What changes when the caller shows one of these intents.
 *
 * @param say wordings said when nothing else answers the intent; may be empty
 * @param ask slots asked from then on, in this order
 */
public record Branch(List<String> intents, List<String> say, List<String> ask) {
    public Branch {
        intents = List.copyOf(intents);
        say = List.copyOf(say);
        ask = List.copyOf(ask);
    }
}
