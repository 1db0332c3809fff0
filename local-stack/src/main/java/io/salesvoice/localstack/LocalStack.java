package io.salesvoice.localstack;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL and Redis for a run without Docker and stops them on SIGTERM. Settings come from the environment, see
 * {@link StackSettings}; what the services need to reach the two is written to {@code DATA_DIR/local-stack.env}.
 */
public final class LocalStack {
    private static final Logger log = LoggerFactory.getLogger(LocalStack.class);

    private LocalStack() {}

    /** Runs until it is told to stop (exit status 0 or 143) or one of the two servers ends (1). */
    public static void main(String[] arguments) throws Exception {
        StackSettings settings;
        try {
            settings = StackSettings.fromEnvironment(System.getenv());
        } catch (IllegalArgumentException wrong) {
            log.error("{}", wrong.getMessage());
            System.exit(2);
            return;
        }
        RunningStack stack = RunningStack.start(settings);
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            stop(stack);
        }));
        log.info(
                "ready: PostgreSQL on 127.0.0.1:{}, Redis on 127.0.0.1:{}, data in {}",
                stack.postgresPort(),
                stack.redisPort(),
                settings.dataDirectory());
        stack.onServerExit().thenRun(ended::countDown);
        ended.await();
        if (!stopping.get()) {
            log.error("a server ended by itself, see the logs in {}", settings.dataDirectory());
            System.exit(1);
        }
    }

    private static void stop(RunningStack stack) {
        try {
            stack.close();
        } catch (IOException failed) {
            log.error("could not stop cleanly", failed);
        }
    }
}
