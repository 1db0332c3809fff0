package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A section as the index sees it.
 *
 * @param title the title of the document where the section opens it, else empty
 * @param stems stems of all its words
 */
record Chunk(String document, Section section, String title, Set<String> stems) {
    Chunk {
        stems = Set.copyOf(stems);
    }

    static List<Chunk> of(MarkdownDocument document) {
        List<Chunk> chunks = new ArrayList<>();
        for (Section section : document.sections()) {
            String title = chunks.isEmpty() ? document.title() : "";
            Set<String> stems = new HashSet<>(RussianWords.stems(title + " " + section.heading() + " " + section.text()
                    + " " + String.join(" ", section.questions())));
            chunks.add(new Chunk(document.id(), section, title, stems));
        }
        return chunks;
    }

    /** Whether the section opens its document, and so stands for it. */
    boolean first() {
        return !title.isEmpty();
    }

    /** What is written above it. */
    String headings() {
        return title + " " + section.heading();
    }

    /** The sentences whose meaning stands for the section: what it says and what it is asked with. */
    List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        meanings.add(section.heading());
        if (!title.isEmpty()) {
            meanings.add(title);
        }
        meanings.add(section.spoken());
        meanings.addAll(section.questions());
        return meanings.stream().map(RussianWords::asSentence).toList();
    }
}
