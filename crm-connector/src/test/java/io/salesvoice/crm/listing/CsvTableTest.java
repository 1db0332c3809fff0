package io.salesvoice.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.crm.listing.CsvTable.Column;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private final CsvTable<Map<String, Object>> table =
            new CsvTable<>(List.of(column("name"), column("comment"), column("amount")));

    @Test
    void startsWithAByteOrderMark() {
        assertThat(table.header()).isEqualTo("\uFEFFname;comment;amount\r\n");
    }

    @Test
    void quotesSeparatorsQuotesAndLineBreaks() {
        assertThat(row(Map.of("name", "ООО «Ромашка»; Москва", "comment", "\"да\"\nнет")))
                .isEqualTo("\"ООО «Ромашка»; Москва\";\"\"\"да\"\"\nнет\";\r\n");
    }

    @Test
    void disarmsFormulas() {
        for (String formula : List.of("=1+1", "+79991234567", "-2", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(row(Map.of("name", formula))).contains("'" + formula.charAt(0));
        }
    }

    @Test
    void leavesNumbersAsTheyAre() {
        assertThat(row(Map.of("name", "a", "amount", -5))).isEqualTo("a;;-5\r\n");
    }

    private String row(Map<String, Object> values) {
        return table.rows(List.of(values));
    }

    private static Column<Map<String, Object>> column(String name) {
        Function<Map<String, Object>, @Nullable Object> value = row -> row.get(name);
        return new Column<>(name, value);
    }
}
