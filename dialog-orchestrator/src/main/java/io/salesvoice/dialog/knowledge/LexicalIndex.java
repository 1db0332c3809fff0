package io.salesvoice.dialog.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** BM25 over stems, in memory and unchanging. Words are stemmed before they reach Lucene, once for all uses. */
final class LexicalIndex {
    private static final String ORDINAL = "ordinal";
    private static final String HEADING = "heading";
    private static final String QUESTIONS = "questions";
    private static final String BODY = "body";
    private static final float HEADING_BOOST = 2f;
    private static final float QUESTION_BOOST = 1.5f;

    private final IndexSearcher searcher;

    LexicalIndex(List<Chunk> chunks) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < chunks.size(); i++) {
                Section section = chunks.get(i).section();
                Document document = new Document();
                document.add(new StoredField(ORDINAL, i));
                document.add(field(HEADING, chunks.get(i).headings()));
                document.add(field(QUESTIONS, String.join(" ", section.questions())));
                document.add(field(BODY, section.text()));
                writer.addDocument(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextField field(String name, String text) {
        return new TextField(name, String.join(" ", RussianWords.stems(text)), Field.Store.NO);
    }

    /** Ordinals of the chunks that share a word with the query, best first. */
    List<Integer> search(List<String> stems, int limit) {
        if (stems.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String stem : stems.subList(0, Math.min(stems.size(), 64))) {
            query.add(
                    new BoostQuery(new TermQuery(new Term(HEADING, stem)), HEADING_BOOST), BooleanClause.Occur.SHOULD);
            query.add(
                    new BoostQuery(new TermQuery(new Term(QUESTIONS, stem)), QUESTION_BOOST),
                    BooleanClause.Occur.SHOULD);
            query.add(new TermQuery(new Term(BODY, stem)), BooleanClause.Occur.SHOULD);
        }
        try {
            StoredFields stored = searcher.storedFields();
            List<Integer> ordinals = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, limit)).scoreDocs) {
                Number ordinal = stored.document(hit.doc).getField(ORDINAL).numericValue();
                ordinals.add(ordinal.intValue());
            }
            return ordinals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
