package io.salesvoice.e2e.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PostgreSQL, Redis and the five built services, each a process of its own, started once for all tests of a run. Ports
 * are free ones; data and logs lie in {@code target/e2e}.
 */
public final class SystemUnderTest {
    private static final Duration START_PATIENCE = Duration.ofSeconds(300);
    /** Local recognition on two cores carries two calls. */
    public static final int MAX_CALLS = 2;

    private static @Nullable SystemUnderTest started;

    /** Where the built modules lie; another place lets a build go on while calls are made. */
    private final Path root = Path.of(System.getProperty("salesvoice.e2e.root", ".."))
            .toAbsolutePath()
            .normalize();

    private final Path folder =
            Path.of("target", "e2e", "run-" + ProcessHandle.current().pid()).toAbsolutePath();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
    private final int sipPort = Ports.free();
    private final ServiceProcess stack;

    private SystemUnderTest() throws Exception {
        environment.put("DATA_DIR", folder.resolve("data").toString());
        environment.put("SALESVOICE_MODELS_DIR", root.resolve("models").toString());
        environment.put("SIP_PORT", Integer.toString(sipPort));
        environment.put("SIP_BIND_ADDRESS", "127.0.0.1");
        environment.put("SALESVOICE_MAX_CALLS", Integer.toString(MAX_CALLS));
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("TZ", "Europe/Moscow");
        for (Service service : Service.values()) {
            environment.put(service.portVariable(), Integer.toString(Ports.free()));
        }
        Path voices = defaultVoices();
        if (System.getenv("SALESVOICE_VOICES_DIR") == null && Files.isDirectory(voices)) {
            environment.put("SALESVOICE_VOICES_DIR", voices.toString());
        }
        stack = startStack();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
        for (Service service : Service.values()) {
            launch(service);
        }
        for (Service service : Service.values()) {
            awaitHealthy(service);
        }
        awaitCallsTaken();
    }

    /** The running system; starts it at the first call. */
    public static synchronized SystemUnderTest running() throws Exception {
        if (started == null) {
            started = new SystemUnderTest();
        }
        return started;
    }

    public Http http(Service service) {
        return new Http("http://127.0.0.1:" + environment.get(service.portVariable()));
    }

    /** The HTTP port of a service. */
    public int port(Service service) {
        return Integer.parseInt(environment.getOrDefault(service.portVariable(), "0"));
    }

    /** Where telephones dial to. */
    public InetSocketAddress sipAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), sipPort);
    }

    /** The root of the repository. */
    public Path root() {
        return root;
    }

    /** What was written to the log of a service since the start of the run. */
    public String log(Service service) throws IOException {
        return Files.readString(process(service).log());
    }

    public void kill(Service service) throws InterruptedException {
        process(service).kill();
    }

    /** Starts a service again and waits until it is healthy. */
    public void restart(Service service) throws Exception {
        ServiceProcess old = process(service);
        if (old.isAlive()) {
            old.stop();
        }
        launch(service);
        awaitHealthy(service);
        awaitCallsTaken();
    }

    /**
     * Starts every service again with the OpenTelemetry agent, as the start script does with an OTLP endpoint.
     *
     * @param endpoint base address of an OTLP receiver over HTTP
     */
    public void traceTo(String endpoint) throws Exception {
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
        environment.put("OTEL_METRICS_EXPORTER", "none");
        environment.put("OTEL_LOGS_EXPORTER", "none");
        environment.put("OTEL_BSP_SCHEDULE_DELAY", "500");
        for (Service service : Service.values()) {
            process(service).stop();
            launch(service);
        }
        for (Service service : Service.values()) {
            awaitHealthy(service);
        }
        awaitCallsTaken();
    }

    private ServiceProcess process(Service service) {
        ServiceProcess process = processes.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }

    private ServiceProcess startStack() throws Exception {
        ServiceProcess process = ServiceProcess.start(
                List.of(java(), "-Xmx128m", "-XX:+UseSerialGC", "-jar", jar("local-stack")),
                environment,
                root,
                folder.resolve("logs/local-stack.log"));
        Path file = folder.resolve("data/local-stack.env");
        Deadline.in(START_PATIENCE)
                .until(
                        "PostgreSQL and Redis are ready, see " + process.log(),
                        () -> Files.exists(file) || !process.isAlive(),
                        ready -> ready);
        if (!Files.exists(file)) {
            throw new AssertionError("local-stack ended:\n" + process.lastLines());
        }
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return process;
    }

    private void launch(Service service) throws IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", Integer.toString(service.nice()), java()));
        if (environment.containsKey("OTEL_EXPORTER_OTLP_ENDPOINT")) {
            Path agent = root.resolve("local-stack/target/otel/opentelemetry-javaagent.jar");
            command.add("-javaagent:" + agent);
            command.add("-Dotel.service.name=" + service.module());
        }
        command.addAll(List.of(
                "-Xmx" + service.heap(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-jar",
                jar(service.module())));
        processes.put(
                service,
                ServiceProcess.start(
                        command, environment, root, folder.resolve("logs").resolve(service.module() + ".log")));
    }

    private void awaitHealthy(Service service) throws Exception {
        ServiceProcess process = process(service);
        Http http = http(service);
        Deadline.in(START_PATIENCE)
                .until(
                        service.module() + " is healthy, see " + process.log(),
                        () -> !process.isAlive() || http.isHealthy(),
                        done -> done);
        if (!process.isAlive()) {
            throw new AssertionError(service.module() + " ended:\n" + process.lastLines());
        }
    }

    /** The gateway has seen that all it needs is there; until then it answers 503 to an INVITE. */
    private void awaitCallsTaken() throws Exception {
        Deadline.in(START_PATIENCE)
                .until(
                        "the gateway sees recognition, synthesis and dialog",
                        () -> http(Service.GATEWAY)
                                .get("/health")
                                .path("components")
                                .path("services")
                                .path("details"),
                        seen -> !seen.isEmpty() && seen.valueStream().allMatch(JsonNode::asBoolean));
    }

    private void stopAll() {
        try {
            for (Service service : Service.values()) {
                process(service).kill();
            }
            stack.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String jar(String module) throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve(module).resolve("target"), module + "-*.jar")) {
            for (Path file : files) {
                return file.toString();
            }
        }
        throw new IOException("no jar of " + module + ": build it first (mvn package)");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path defaultVoices() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("salesvoice/voices");
    }
}
