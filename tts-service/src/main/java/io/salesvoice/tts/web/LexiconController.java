package io.salesvoice.tts.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.tts.application.LexiconService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How words are said: {@code /lexicon}, and {@code POST /normalize} to see what would be said. */
@RestController
@Tag(name = "lexicon", description = "Stress and pronunciation")
class LexiconController {
    private final LexiconService lexicon;

    /** @param spoken U+0301 after a stressed vowel */
    record Entry(String written, String spoken) {}

    /** @param spoken U+0301 after a stressed vowel */
    record Pronunciation(@Nullable String spoken) {}

    record WrittenText(@Nullable String text) {}

    record NormalizedText(String text, String spoken) {}

    LexiconController(LexiconService lexicon) {
        this.lexicon = lexicon;
    }

    @Operation(summary = "All entries in the order of the alphabet")
    @GetMapping("/lexicon")
    Page<Entry> list() {
        List<Entry> entries = lexicon.entries().entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
        return new Page<>(entries, null, (long) entries.size());
    }

    @Operation(summary = "Keep how a word or phrase is said; counts from the next request on")
    @PutMapping("/lexicon/{written}")
    ResponseEntity<Entry> put(@PathVariable String written, @RequestBody Pronunciation pronunciation) {
        String before = lexicon.put(written, pronunciation.spoken());
        String key = written.strip().toLowerCase(Locale.ROOT);
        Entry entry = new Entry(key, String.valueOf(lexicon.entries().get(key)));
        return ResponseEntity.status(before == null ? HttpStatus.CREATED : HttpStatus.OK)
                .body(entry);
    }

    @Operation(summary = "Forget an entry")
    @DeleteMapping("/lexicon/{written}")
    ResponseEntity<Void> delete(@PathVariable String written) {
        if (!lexicon.remove(written)) {
            throw ServiceException.notFound("unknown_entry", "the lexicon has no such entry");
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "What would be said for a text")
    @PostMapping("/normalize")
    NormalizedText normalize(@RequestBody WrittenText body) {
        String text = body.text();
        if (text == null || text.length() > 5000) {
            throw ServiceException.invalid("invalid_text", "text", "0 to 5000 characters", "no text to normalise");
        }
        return new NormalizedText(text, lexicon.normalizer().normalize(text).text());
    }
}
