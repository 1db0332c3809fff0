package io.salesvoice.dialog.scenario;

import java.util.List;

/**
 * The last sentences.
 *
 * @param withCallback when a call-back is agreed; {@code {when}} stands for it
 * @param plain when none is
 */
public record Closing(List<String> withCallback, List<String> plain) {
    public Closing {
        withCallback = List.copyOf(withCallback);
        plain = List.copyOf(plain);
    }
}
