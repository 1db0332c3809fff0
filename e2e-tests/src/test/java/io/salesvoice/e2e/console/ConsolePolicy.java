package io.salesvoice.e2e.console;

/** The policy that the gateway sends with the console; the test against the whole system compares the two. */
final class ConsolePolicy {
    static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; media-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ConsolePolicy() {}
}
