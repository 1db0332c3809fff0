package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start scripts, piece by piece, against a local HTTP server and a cache of their own. */
class ScriptsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    @TempDir
    Path folder;

    private HttpServer server;
    private byte[] file = "0123456789".repeat(5000).getBytes(StandardCharsets.US_ASCII);
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void downloadKeepsAFileWhoseChecksumMatches() throws Exception {
        Result result = download(sha256(file));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(folder.resolve("file")).hasBinaryContent(file);
    }

    @Test
    void downloadResumesWhereItWasCutOff() throws Exception {
        Files.write(folder.resolve("file.part"), Arrays.copyOf(file, 20_000));
        Result result = download(sha256(file));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(folder.resolve("file")).hasBinaryContent(file);
        assertThat(ranges).contains("bytes=20000-");
    }

    @Test
    void downloadStartsOverAfterAPartThatDoesNotFit() throws Exception {
        byte[] other = new byte[20_000];
        Files.write(folder.resolve("file.part"), other);
        Result result = download(sha256(file));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(folder.resolve("file")).hasBinaryContent(file);
    }

    @Test
    void downloadRefusesAFileWithAnotherChecksum() throws Exception {
        Result result = download(sha256("something else".getBytes(StandardCharsets.US_ASCII)));
        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("checksum");
        assertThat(folder.resolve("file")).doesNotExist();
        assertThat(folder.resolve("file.part")).doesNotExist();
    }

    @Test
    void aMissingJdkIsFetchedFromTheGivenAddressAndUnpacked() throws Exception {
        Path jdk = folder.resolve("stage/jdk-25.0.9+1/bin");
        Files.createDirectories(jdk);
        executable(jdk.resolve("java"), "#!/bin/sh\necho '    java.specification.version = 25' >&2\n");
        executable(jdk.resolve("javac"), "#!/bin/sh\n");
        Path archive = folder.resolve("jdk.tar.gz");
        assertThat(bash("tar -czf " + archive + " -C " + folder.resolve("stage") + " jdk-25.0.9+1", Map.of())
                        .status())
                .isZero();
        file = Files.readAllBytes(archive);

        Result result = bash(
                ". scripts/lib.sh; . scripts/toolchain.sh; ensure_jdk; echo JDK=$JAVA_HOME",
                Map.of(
                        "JAVA_HOME",
                        "",
                        "SALESVOICE_JVM_DIR",
                        folder.resolve("none").toString(),
                        "SALESVOICE_JDK_URL",
                        url("jdk.tar.gz"),
                        "SALESVOICE_JDK_SHA256",
                        sha256(file)));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).contains("JDK=" + folder.resolve("cache/jdk/jdk-25.0.9+1"));
    }

    @Test
    void aJdkThatIsTooOldIsPassedOver() throws Exception {
        Path old = folder.resolve("jvm/jdk-17/bin");
        Files.createDirectories(old);
        executable(old.resolve("java"), "#!/bin/sh\necho '    java.specification.version = 17' >&2\n");
        executable(old.resolve("javac"), "#!/bin/sh\n");
        Result result = bash(
                ". scripts/lib.sh; find_jdk",
                Map.of(
                        "JAVA_HOME",
                        folder.resolve("jvm/jdk-17").toString(),
                        "SALESVOICE_JVM_DIR",
                        folder.resolve("jvm").toString()));
        assertThat(result.status()).isNotZero();
    }

    @Test
    void theEnvironmentWinsOverTheEnvFileAndPlaceholdersCountAsNotSet() throws Exception {
        Files.writeString(folder.resolve(".env"), """
                # a comment
                GATEWAY_PORT=3333
                ASR_PORT="8111"
                TTS_PORT=8222 # the comment behind
                OPENAI_API_KEY=your-openai-key
                DANGER=$(touch %s)
                """.formatted(folder.resolve("ran")));
        Result result = bash(
                ". scripts/lib.sh; load_env_file " + folder.resolve(".env")
                        + "; drop_placeholders; echo \"$GATEWAY_PORT $ASR_PORT $TTS_PORT <${OPENAI_API_KEY:-}>\"",
                Map.of("GATEWAY_PORT", "3999"));
        assertThat(result.output()).contains("3999 8111 8222 <>").contains("OPENAI_API_KEY is still the placeholder");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedWithItsProcess() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result =
                    bash(". scripts/lib.sh; . scripts/processes.sh; port_owner tcp " + taken.getLocalPort(), Map.of());
            assertThat(result.status()).isZero();
            assertThat(result.output())
                    .contains("(process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aRecycledPidIsNeverTakenForOurs() throws Exception {
        Path pids = folder.resolve("pids");
        long own = ProcessHandle.current().pid();
        Files.writeString(pids, "asr-service " + own + " another-boot:12345\n");
        Result result = bash(
                ". scripts/lib.sh; . scripts/processes.sh; running_pid asr-service && exit 9;"
                        + " stop_process asr-service 1; ls " + folder,
                Map.of("SALESVOICE_PIDS_FILE", pids.toString()));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(pids).doesNotExist();
    }

    @Test
    void stopEndsWhatWasRecordedAndNothingElse() throws Exception {
        Path pids = folder.resolve("pids");
        Result result = bash("""
                . scripts/lib.sh; . scripts/processes.sh
                sleep 600 & ours=$!
                sleep 600 & other=$!
                record_process asr-service $ours
                stop_process asr-service 5
                kill -0 $ours 2>/dev/null && [ "$(process_stamp $ours)" != '' ] && echo "ours lives"
                kill -0 $other && echo "other lives"
                kill $other
                """, Map.of("SALESVOICE_PIDS_FILE", pids.toString()));
        assertThat(result.output()).contains("other lives").doesNotContain("ours lives");
    }

    @Test
    void aCompanysAuthorityIsTrustedByCurlAndByMaven() throws Exception {
        Path keys = folder.resolve("company.p12");
        Path certificate = folder.resolve("company.pem");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Result made = bash(
                keytool + " -genkeypair -keyalg EC -alias company -dname CN=Company -storepass changeit -keystore "
                        + keys
                        + " && " + keytool + " -exportcert -rfc -alias company -storepass changeit -keystore " + keys
                        + " > " + certificate,
                Map.of());
        assertThat(made.status()).as(made.output()).isZero();
        Result result = bash(
                ". scripts/lib.sh; . scripts/toolchain.sh; ensure_jdk; maven_environment; echo \"$MAVEN_OPTS\";"
                        + " grep -c BEGIN \"$CURL_CA_BUNDLE\"; " + keytool
                        + " -list -alias salesvoice-company -storepass changeit -keystore $SALESVOICE_CACHE/cacerts",
                Map.of(
                        "SALESVOICE_CA_FILE",
                        certificate.toString(),
                        "HTTPS_PROXY",
                        "http://user@proxy.example:3128",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("-Dhttps.proxyHost=proxy.example -Dhttps.proxyPort=3128")
                .contains("-Djavax.net.ssl.trustStore=" + folder.resolve("cache/cacerts"))
                .contains("trustedCertEntry");
    }

    @Test
    void dockerModeStartsInfrastructureOnlyAndStopsItAgain() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        executable(bin.resolve("docker"), "#!/bin/sh\necho \"docker $*\" >> " + folder.resolve("calls") + "\n");
        String path = bin + ":" + System.getenv("PATH");
        String pids = folder.resolve("pids").toString();
        Result started = bash(
                ". scripts/lib.sh; . scripts/processes.sh; . scripts/services.sh; service_defaults; start_docker;"
                        + " echo \"$POSTGRES_HOST:$POSTGRES_PORT $REDIS_HOST:$REDIS_PORT\"",
                Map.of("PATH", path, "SALESVOICE_PIDS_FILE", pids));
        assertThat(started.output()).contains("127.0.0.1:5432 127.0.0.1:6379");
        Result stopped = bash("./stop-mvp.sh", Map.of("PATH", path, "SALESVOICE_PIDS_FILE", pids));
        assertThat(stopped.status()).as(stopped.output()).isZero();
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls.getFirst()).endsWith("up -d --wait postgres redis qdrant prometheus grafana jaeger");
        assertThat(calls.getLast()).endsWith("stop postgres redis qdrant prometheus grafana jaeger");
        assertThat(folder.resolve("pids")).doesNotExist();
    }

    @Test
    void totalsAreTheLastLineAndFailuresDecideTheStatus() throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("copy/scripts"));
        Files.copy(ROOT.resolve("scripts/test-totals.sh"), scripts.resolve("test-totals.sh"));
        Path reports = Files.createDirectories(folder.resolve("copy/module/target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-a.xml"),
                "<testsuite xmlns:xsi=\"x\" name=\"tests=\" time=\"1\" tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\">");
        Result result = bash("bash " + scripts.resolve("test-totals.sh"), Map.of());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output().strip()).endsWith("\n2 passed, 2 failed, 1 skipped");
    }

    @Test
    void onlyDockerMayBeTheReasonForASkippedTestInCi() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("module/target/surefire-reports"));
        Path report = reports.resolve("TEST-a.xml");
        String skipped = "<testsuite name=\"a\" tests=\"2\" errors=\"0\" skipped=\"1\" failures=\"0\">\n"
                + "<testcase name=\"one\" classname=\"A\" time=\"0.1\"/>\n"
                + "<testcase name=\"two\" classname=\"A\" time=\"0.1\">\n<skipped message=\"%s\" type=\"x\"/>";
        String totals = "scripts/test-totals.sh " + folder;

        Files.writeString(report, skipped.formatted("sipp is not installed"));
        Result inCi = bash(totals, Map.of("CI", "true"));
        assertThat(inCi.status()).as(inCi.output()).isEqualTo(1);
        assertThat(inCi.output()).contains("A.two: sipp is not installed").contains("1 passed, 1 failed, 0 skipped");
        assertThat(bash(totals, Map.of("CI", "false")).status()).isZero();

        Files.writeString(report, skipped.formatted("disabled: Docker is not available"));
        Result docker = bash(totals, Map.of("CI", "true"));
        assertThat(docker.status()).as(docker.output()).isZero();
        assertThat(docker.output()).endsWith("1 passed, 0 failed, 1 skipped\n");
    }

    @Test
    void aPackageThatCannotBeInstalledFailsTheSetUpInCiAfterThreeTries() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path tries = folder.resolve("tries");
        executable(bin.resolve("apt-get"), "#!/bin/sh\necho try >> " + tries + "\necho 'no such host' >&2\nexit 100\n");
        executable(bin.resolve("dpkg-query"), "#!/bin/sh\nexit 1\n");
        executable(bin.resolve("sudo"), "#!/bin/sh\n[ \"$1\" != -n ] || shift\nexec \"$@\"\n");
        executable(bin.resolve("sleep"), "#!/bin/sh\n");
        executable(bin.resolve("mvn"), "#!/bin/sh\n");
        Map<String, String> environment = Map.of(
                "PATH", bin + ":" + System.getenv("PATH"), "CI", "true", "JAVA_HOME", System.getProperty("java.home"));
        Result result = bash("./test.sh setup", environment);
        assertThat(result.status()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("could not install").contains("set-up: FAILED");
        assertThat(Files.readAllLines(tries)).hasSize(3);
    }

    @Test
    void theExampleListsEveryVariableOfEveryService() throws Exception {
        Set<String> example = Files.readAllLines(ROOT.resolve(".env.example")).stream()
                .filter(line -> line.matches("#? ?[A-Z][A-Z0-9_]*=.*"))
                .map(line -> line.replaceFirst("^# ?", "").replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = new TreeSet<>();
        for (Path configuration : configurations()) {
            Matcher variable = VARIABLE.matcher(Files.readString(configuration));
            while (variable.find()) {
                used.add(variable.group(1));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(example).containsAll(used);
    }

    @Test
    void keysInTheExampleAreEmpty() throws Exception {
        assertThat(Files.readAllLines(ROOT.resolve(".env.example")))
                .filteredOn(line -> line.matches("[A-Z0-9_]*(KEY|TOKEN|PASSWORD|WEBHOOK_URL)=.*"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    private static List<Path> configurations() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var modules = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            for (Path module : modules) {
                Path resources = module.resolve("src/main/resources");
                if (Files.isDirectory(resources)) {
                    try (var found = Files.newDirectoryStream(resources, "application*.yml")) {
                        found.forEach(files::add);
                    }
                }
            }
        }
        return files;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = 0;
        if (range != null) {
            ranges.add(range);
            from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
        try (var out = exchange.getResponseBody()) {
            out.write(file, from, file.length - from);
        }
    }

    private Result download(String sum) throws Exception {
        return bash(". scripts/lib.sh; download " + url("file") + " " + folder.resolve("file") + " " + sum, Map.of());
    }

    private String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private Result bash(String script, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().put("SALESVOICE_CACHE", folder.resolve("cache").toString());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    private static void executable(Path path, String content) throws IOException {
        Files.writeString(path, content);
        if (!path.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + path);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private record Result(int status, String output) {}
}
