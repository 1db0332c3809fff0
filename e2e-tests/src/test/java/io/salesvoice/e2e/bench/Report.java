package io.salesvoice.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A Markdown table, printed and kept in benchmarks/results. */
final class Report {
    private final String name;
    private final StringBuilder text = new StringBuilder();

    Report(String name, String title, String... columns) {
        this.name = name;
        text.append("# ").append(title).append("\n\n");
        text.append("Command: `./bench.sh ")
                .append(name)
                .append("`; ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores.\n\n");
        row(columns);
        String[] rule = new String[columns.length];
        Arrays.fill(rule, "---");
        row(rule);
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void line(String line) {
        text.append('\n').append(line).append('\n');
    }

    void keep() throws IOException {
        Path file = Path.of("..", "benchmarks", "results", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    static String percentile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return "–";
        }
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(Locale.ROOT, "%.0f", sorted.get(Math.clamp(index, 0, sorted.size() - 1)));
    }
}
