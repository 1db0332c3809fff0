import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Time from the request to the first audio of a running tts-service, and how much faster than speech it is. Every sentence
 * is another one, so that the cache does not answer. Arguments: base URL, sentences, sentences at once.
 */
public final class FirstAudio {
    private static final int BYTES_PER_SECOND = 16_000;

    record Spoken(double firstMs, double totalMs, long bytes) {}

    public static void main(String[] args) throws Exception {
        String url = args.length > 0 ? args[0] : "http://127.0.0.1:8002";
        int sentences = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        List<Integer> parallels = args.length > 2 ? List.of(Integer.parseInt(args[2])) : List.of(1, 4);
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        run(client, url, 50, 1);
        System.out.println("at once | sentences | first audio p50, ms | p95, ms | x real time");
        for (int parallel : parallels) {
            long begun = System.nanoTime();
            List<Spoken> spoken = run(client, url, sentences, parallel);
            double seconds = (System.nanoTime() - begun) / 1e9;
            List<Double> first = new ArrayList<>(spoken.stream().map(Spoken::firstMs).toList());
            Collections.sort(first);
            double audio = spoken.stream().mapToLong(Spoken::bytes).sum() / (double) BYTES_PER_SECOND;
            System.out.printf(
                    "%d | %d | %.1f | %.1f | %.0f%n",
                    parallel, first.size(), first.get(first.size() / 2), first.get(first.size() * 95 / 100), audio / seconds);
        }
    }

    private static List<Spoken> run(HttpClient client, String url, int sentences, int parallel) throws Exception {
        List<Callable<Spoken>> tasks = new ArrayList<>();
        long salt = System.nanoTime() % 100_000;
        for (int i = 0; i < sentences; i++) {
            String text = "Тариф «Команда» до " + (i % 90 + 10) + " человек стоит " + (salt + 10L * i) + " рублей в месяц.";
            tasks.add(() -> speak(client, url, text));
        }
        List<Spoken> spoken = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(parallel)) {
            for (Future<Spoken> result : executor.invokeAll(tasks)) {
                spoken.add(result.get());
            }
        }
        return spoken;
    }

    private static Spoken speak(HttpClient client, String url, String text) throws Exception {
        String json = "{\"text\":\"" + text + "\",\"voice\":\"alena\",\"format\":\"pcm\",\"sample_rate\":8000}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/synthesize/stream"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        long begun = System.nanoTime();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        byte[] buffer = new byte[16 * 1024];
        double first = 0;
        long bytes = 0;
        try (InputStream in = response.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (bytes == 0) {
                    first = (System.nanoTime() - begun) / 1e6;
                }
                bytes += read;
            }
        }
        return new Spoken(first, (System.nanoTime() - begun) / 1e6, bytes);
    }
}
