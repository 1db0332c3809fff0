package io.salesvoice.speech.recognition;

import io.salesvoice.speech.TestModels;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.WavReader;
import io.salesvoice.speech.model.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints word error rate, real-time factor and time per utterance over recorded prompts. Arguments: a folder of WAV files, a
 * text file with lines {@code name: words} in UTF-8, the number of beams, the prompt.
 */
public final class RecognitionMeasure {
    private static final AudioLimits LIMITS = new AudioLimits(Duration.ofMinutes(5));

    private RecognitionMeasure() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int beams = Integer.parseInt(arguments[2]);
        String prompt = arguments.length > 3 && !arguments[3].isBlank() ? arguments[3] : null;
        boolean verbose = arguments.length > 4;
        DecodeOptions options = new DecodeOptions("ru", prompt, beams);
        List<Double> times = new ArrayList<>();
        int words = 0;
        int wrong = 0;
        double audio = 0;
        try (WhisperRecognizer recognizer =
                new WhisperRecognizer(WhisperModel.open(TestModels.files().verified(ModelFile.WHISPER_BASE)), 1, 8)) {
            for (String line : Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
                int colon = line.indexOf(':');
                Path file = colon < 1 ? folder : folder.resolve(line.substring(0, colon) + ".wav");
                List<String> expected = colon < 1 ? List.of() : words(line.substring(colon + 1));
                if (!Files.isRegularFile(file) || expected.size() < 3 || line.contains("[") || line.contains("<")) {
                    continue;
                }
                AudioClip clip = WavReader.read(Files.readAllBytes(file), LIMITS);
                if (clip.durationMs() > 8000 || expected.stream().anyMatch(word -> word.matches(".*[0-9a-z].*"))) {
                    continue;
                }
                Transcript transcript = recognizer
                        .recognize(
                                new Utterance(new Object(), clip, clip.durationMs()),
                                DecodePriority.FINAL,
                                options,
                                Duration.ofMinutes(1))
                        .join();
                int errors = distance(expected, words(transcript.text()));
                words += expected.size();
                wrong += errors;
                audio += clip.durationMs();
                times.add((double) transcript.decodeMs());
                if (verbose) {
                    System.out.println(clip.durationMs() + " ms, " + transcript.decodeMs() + " ms, " + errors
                            + " wrong, " + transcript.confidence() + " | " + line.substring(colon + 1) + " | "
                            + transcript.text());
                }
            }
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d prompts, %d words, WER %.1f %%, real-time factor %.3f, per utterance of %.0f ms: p50 %.0f p95 %.0f ms%n",
                sorted.length,
                words,
                100.0 * wrong / words,
                Arrays.stream(sorted).sum() / audio,
                audio / sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)]);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int distance(List<String> expected, List<String> actual) {
        int[] row = new int[actual.size() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= expected.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= actual.size(); j++) {
                int cost = expected.get(i - 1).equals(actual.get(j - 1)) ? 0 : 1;
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[actual.size()];
    }
}
