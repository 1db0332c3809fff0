package io.salesvoice.telephony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;
import redis.embedded.RedisServer;

/** One Redis for all tests of this JVM; a test may take it away and bring it back. */
public final class TestRedis {
    private static final int PORT = freePort();
    private static RedisServer server = launched();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestRedis::stop));
    }

    private TestRedis() {}

    public static int port() {
        return PORT;
    }

    public static void register(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.port", TestRedis::port);
    }

    public static synchronized void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static synchronized void start() {
        server = launched();
    }

    private static RedisServer launched() {
        try {
            RedisServer redis = RedisServer.newRedisServer()
                    .port(PORT)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
