package io.salesvoice.crm.listing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Streams a list as CSV, page by page, so that its size does not matter. */
@Component
public class CsvExport {
    private static final int PAGE = 500;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Listing listing;

    CsvExport(Listing listing) {
        this.listing = listing;
    }

    public <E, W> ResponseEntity<Flux<String>> export(
            String fileName,
            CsvTable<W> table,
            Searchable<E> searchable,
            ListQuery query,
            Function<E, W> toWire,
            Function<W, UUID> idOf) {
        Flux<String> rows = Flux.<String, Position>generate(Position::start, (position, sink) -> {
                    List<W> page = listing.slice(searchable, query, position.after(), PAGE, toWire);
                    if (page.isEmpty()) {
                        sink.complete();
                        return position;
                    }
                    sink.next(table.rows(page));
                    return new Position(idOf.apply(page.getLast()));
                })
                .subscribeOn(Schedulers.boundedElastic());
        ContentDisposition file =
                ContentDisposition.attachment().filename(fileName).build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Flux.concat(Flux.just(table.header()), rows));
    }

    private record Position(@Nullable UUID after) {
        static Position start() {
            return new Position(null);
        }
    }
}
