package io.salesvoice.dialog.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents that the service ships with. */
final class SeedKnowledge {
    private SeedKnowledge() {}

    static List<MarkdownDocument> documents() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/seed/knowledge"))) {
            List<MarkdownDocument> documents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String id =
                        file.getFileName().toString().replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
                documents.add(MarkdownDocument.parse(id, Files.readString(file)));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
