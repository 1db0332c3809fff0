package io.salesvoice.dialog.knowledge;

import java.util.List;

/**
 * What stands under one heading of a document.
 *
 * @param text as written, without comments
 * @param spoken what is said to a caller, at most two sentences; never blank
 * @param questions other ways to ask for it, from the comment {@code <!-- вопросы: ...; ... -->}
 * @param words other words for what its price list holds, from the comment {@code <!-- слова: ..., ... -->}
 * @param tables its tables
 * @param items its list items
 */
record Section(
        String heading,
        String text,
        String spoken,
        List<String> questions,
        List<String> words,
        List<MarkdownTable> tables,
        List<String> items) {
    Section {
        questions = List.copyOf(questions);
        words = List.copyOf(words);
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }
}
