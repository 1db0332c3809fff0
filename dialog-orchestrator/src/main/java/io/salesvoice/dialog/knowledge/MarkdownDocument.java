package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document cut at its headings.
 *
 * <p>The first paragraph under a heading is what the assistant says (two sentences of it at most); the rest is searched
 * but not read out. Comments are neither shown nor spoken; {@code вопросы} and {@code слова} in them help to find.
 *
 * @param title the heading of the first level, or the id when there is none
 */
record MarkdownDocument(String id, String title, List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+(.+)$");
    private static final int SPOKEN_ITEMS = 3;

    MarkdownDocument {
        sections = List.copyOf(sections);
    }

    static MarkdownDocument parse(String id, String markdown) {
        String title = id;
        List<Section> sections = new ArrayList<>();
        String heading = id;
        List<String> lines = new ArrayList<>();
        for (String line : markdown.replace("\uFEFF", "").replace("\r\n", "\n").split("\n", -1)) {
            Matcher matcher = HEADING.matcher(line);
            if (!matcher.matches()) {
                lines.add(line);
                continue;
            }
            addSection(sections, heading, lines);
            heading = SpokenText.plain(matcher.group(2));
            if (matcher.group(1).length() == 1 && title.equals(id)) {
                title = heading;
            }
            lines.clear();
        }
        addSection(sections, heading, lines);
        return new MarkdownDocument(id, title, sections);
    }

    private static void addSection(List<Section> sections, String heading, List<String> lines) {
        String raw = String.join("\n", lines);
        String text =
                COMMENT.matcher(raw).replaceAll("").replaceAll("\n{3,}", "\n\n").strip();
        if (text.isEmpty()) {
            return;
        }
        List<MarkdownTable> tables = new ArrayList<>();
        List<String> items = new ArrayList<>();
        String paragraph = "";
        for (String block : text.split("\n\\s*\n")) {
            List<String> blockLines = Arrays.asList(block.split("\n"));
            if (isTable(blockLines)) {
                tables.add(MarkdownTable.parse(blockLines));
                continue;
            }
            List<String> blockItems = items(blockLines);
            items.addAll(blockItems);
            if (paragraph.isEmpty() && blockItems.isEmpty()) {
                paragraph = String.join(" ", blockLines).strip();
            }
        }
        String spoken = SpokenText.condense(paragraph);
        if (spoken.isEmpty()) {
            spoken = summary(tables, items);
        }
        if (!spoken.isBlank()) {
            sections.add(new Section(
                    heading, text, spoken, comment(raw, "вопросы", ";"), comment(raw, "слова", ","), tables, items));
        }
    }

    private static boolean isTable(List<String> lines) {
        return lines.size() > 2
                && lines.getFirst().strip().startsWith("|")
                && MarkdownTable.isDelimiter(lines.get(1).strip());
    }

    private static List<String> items(List<String> lines) {
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                items.add(SpokenText.plain(item.group(1)));
            }
        }
        return items;
    }

    /** Something to say for a section without a paragraph: at most three of its rows or items. */
    private static String summary(List<MarkdownTable> tables, List<String> items) {
        List<String> parts = items;
        if (parts.isEmpty() && !tables.isEmpty()) {
            MarkdownTable table = tables.getFirst();
            int price = table.column("цена", "стоимость");
            parts = table.rows().stream()
                    .map(row -> price < 0 ? row.getFirst() : row.getFirst() + " — " + row.get(price))
                    .toList();
        }
        String joined = String.join("; ", parts.subList(0, Math.min(SPOKEN_ITEMS, parts.size())))
                .replaceAll("[;.]+;", ";")
                .replaceAll("[;.]+$", "");
        return joined.isEmpty() ? "" : joined + ".";
    }

    private static List<String> comment(String raw, String key, String separator) {
        List<String> values = new ArrayList<>();
        Matcher comment = COMMENT.matcher(raw);
        while (comment.find()) {
            String body = comment.group(1).strip();
            if (body.startsWith(key + ":")) {
                Arrays.stream(body.substring(key.length() + 1).split(separator))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add);
            }
        }
        return values;
    }
}
