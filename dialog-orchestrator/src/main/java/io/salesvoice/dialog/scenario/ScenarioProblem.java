package io.salesvoice.dialog.scenario;

/**
 * One fault of a scenario.
 *
 * @param path where, for example {@code intents.ask_price.examples}
 * @param found what stands there
 * @param expected what should
 */
public record ScenarioProblem(String path, String found, String expected) {
    @Override
    public String toString() {
        return path + ": " + found + " (expected: " + expected + ")";
    }
}
