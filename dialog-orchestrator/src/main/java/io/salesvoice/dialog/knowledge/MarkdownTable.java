package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A pipe table; rows have as many cells as the header, missing ones are empty. */
record MarkdownTable(List<String> header, List<List<String>> rows) {
    MarkdownTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads lines that begin with a pipe, the second being the delimiter row. */
    static MarkdownTable parse(List<String> lines) {
        List<String> header = cells(lines.getFirst());
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
            List<String> cells = cells(line);
            rows.add(IntStream.range(0, header.size())
                    .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                    .toList());
        }
        return new MarkdownTable(header, rows);
    }

    static boolean isDelimiter(String line) {
        return line.matches("\\|?[\\s:|-]*-[\\s:|-]*\\|?") && line.contains("-");
    }

    /** Index of the first column whose header begins with one of the words, or -1. */
    int column(String... beginnings) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (Arrays.stream(beginnings).anyMatch(name::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.split("\\|", -1))
                .map(cell -> SpokenText.plain(cell).strip())
                .toList();
    }
}
