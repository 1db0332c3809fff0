package io.salesvoice.simulators;

import java.util.List;

/** {@code java -jar provider-simulators-exec.jar NAME [--port N] …} with NAME one of those that {@link #NAMES} lists. */
public final class Simulators {
    static final List<String> NAMES = List.of();

    private Simulators() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || !NAMES.contains(arguments[0])) {
            System.err.println("expected one of " + NAMES);
            System.exit(2);
        }
    }
}
