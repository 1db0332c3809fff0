package io.salesvoice.e2e.caller;

import java.util.concurrent.CompletableFuture;

/** What a telephone sends: speech in A-law, or a key (RFC 4733). */
sealed interface Outgoing {
    CompletableFuture<Void> sent();

    record Speech(byte[] alaw, CompletableFuture<Void> sent) implements Outgoing {}

    record Key(int event, CompletableFuture<Void> sent) implements Outgoing {}
}
