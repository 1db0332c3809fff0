package io.salesvoice.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;

/** Ports of the loopback interface. */
final class FreePort {
    private FreePort() {}

    static int orAny(OptionalInt wanted) throws IOException {
        if (wanted.isPresent()) {
            return wanted.getAsInt();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
