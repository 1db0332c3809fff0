package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A section as the index sees it.
 *
 * @param first whether it opens its document
 * @param stems stems of all its words
 */
record Chunk(String document, Section section, boolean first, Set<String> stems) {
    Chunk {
        stems = Set.copyOf(stems);
    }

    static List<Chunk> of(MarkdownDocument document) {
        List<Chunk> chunks = new ArrayList<>();
        for (Section section : document.sections()) {
            Set<String> stems = new HashSet<>(RussianWords.stems(
                    section.heading() + " " + section.text() + " " + String.join(" ", section.questions())));
            chunks.add(new Chunk(document.id(), section, chunks.isEmpty(), stems));
        }
        return chunks;
    }

    /** The sentences whose meaning stands for the section: what it says and what it is asked with. */
    List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        meanings.add(section.heading());
        meanings.add(section.spoken());
        meanings.addAll(section.questions());
        return meanings;
    }
}
