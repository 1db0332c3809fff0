package io.salesvoice.crm.listing;

import java.util.List;
import java.util.Set;

/**
 * What of an entity a list can filter by. Every listed entity has {@code id} and {@code createdAt}.
 *
 * @param attributes those of {@code status}, {@code phone}, {@code callId}, {@code leadId} that it has
 * @param texts attributes that the free search looks into
 */
public record Searchable<E>(Class<E> entity, Set<String> attributes, List<String> texts) {
    boolean has(String attribute) {
        return attributes.contains(attribute);
    }
}
