package io.salesvoice.crm.listing;

import io.salesvoice.common.wire.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of any of our records, newest first, by keyset: as fast on the last page as on the first. */
@Component
public class Listing {
    private static final char ESCAPE = '\\';

    private final EntityManager entities;

    Listing(EntityManager entities) {
        this.entities = entities;
    }

    /** A page with the number of all records that match. */
    @Transactional(readOnly = true)
    public <E, W> Page<W> page(
            Searchable<E> searchable, ListQuery query, Function<E, W> toWire, Function<W, UUID> idOf) {
        List<W> found = find(searchable, query, query.limit() + 1, toWire);
        List<W> items = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        String next = found.size() > query.limit() ? Cursor.encode(idOf.apply(items.getLast())) : null;
        return new Page<>(items, next, count(searchable, query));
    }

    /** A page without the count, for exports. */
    @Transactional(readOnly = true)
    public <E, W> List<W> slice(
            Searchable<E> searchable, ListQuery query, @Nullable UUID after, int size, Function<E, W> toWire) {
        return find(searchable, query.page(after, size), size, toWire);
    }

    private <E, W> List<W> find(Searchable<E> searchable, ListQuery query, int size, Function<E, W> toWire) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<E> criteria = builder.createQuery(searchable.entity());
        Root<E> root = criteria.from(searchable.entity());
        List<Predicate> where = filters(searchable, query, builder, root);
        if (query.after() != null) {
            where.add(builder.lessThan(root.<UUID>get("id"), query.after()));
        }
        criteria.where(where).orderBy(builder.desc(root.get("id")));
        return entities.createQuery(criteria).setMaxResults(size).getResultList().stream()
                .map(toWire)
                .toList();
    }

    private <E> long count(Searchable<E> searchable, ListQuery query) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> criteria = builder.createQuery(Long.class);
        Root<E> root = criteria.from(searchable.entity());
        criteria.select(builder.count(root)).where(filters(searchable, query, builder, root));
        return entities.createQuery(criteria).getSingleResult();
    }

    private static <E> List<Predicate> filters(
            Searchable<E> searchable, ListQuery query, CriteriaBuilder builder, Root<E> root) {
        List<Predicate> where = new ArrayList<>();
        String phone = query.phone() == null ? null : query.phone().value();
        addEqual(where, searchable, builder, root, "status", query.status());
        addEqual(where, searchable, builder, root, "phone", phone);
        addEqual(where, searchable, builder, root, "callId", query.callId());
        addEqual(where, searchable, builder, root, "leadId", query.leadId());
        if (query.createdFrom() != null) {
            where.add(builder.greaterThanOrEqualTo(root.get("createdAt"), query.createdFrom()));
        }
        if (query.createdTo() != null) {
            where.add(builder.lessThan(root.get("createdAt"), query.createdTo()));
        }
        if (query.text() != null) {
            String pattern = "%" + escaped(query.text().toLowerCase(Locale.ROOT)) + "%";
            where.add(builder.or(searchable.texts().stream()
                    .map(text -> builder.like(builder.lower(root.get(text)), pattern, ESCAPE))
                    .toList()));
        }
        return where;
    }

    private static <E> void addEqual(
            List<Predicate> where,
            Searchable<E> searchable,
            CriteriaBuilder builder,
            Root<E> root,
            String attribute,
            @Nullable Object value) {
        if (value != null && searchable.has(attribute)) {
            where.add(builder.equal(root.get(attribute), value));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
