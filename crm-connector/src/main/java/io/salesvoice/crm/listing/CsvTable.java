package io.salesvoice.crm.listing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV that Excel opens by a double click: UTF-8 with byte order mark, semicolons (the list separator of a Russian
 * Windows), CRLF (RFC 4180). A cell that Excel would take for a formula is preceded by an apostrophe (OWASP, CSV Injection).
 */
public record CsvTable<W>(List<Column<W>> columns) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    public CsvTable {
        columns = List.copyOf(columns);
    }

    /** One column. */
    public record Column<W>(String name, Function<W, @Nullable Object> value) {}

    public String header() {
        return BYTE_ORDER_MARK + line(columns.stream().map(column -> (Object) column.name()));
    }

    public String rows(List<W> records) {
        return records.stream()
                .map(record ->
                        line(columns.stream().map(column -> column.value().apply(record))))
                .collect(Collectors.joining());
    }

    private static String line(java.util.stream.Stream<@Nullable Object> cells) {
        return cells.map(CsvTable::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quote = text.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
