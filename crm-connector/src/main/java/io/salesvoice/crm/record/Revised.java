package io.salesvoice.crm.record;

/**
 * A record with the revision that {@code ETag} and {@code If-Match} speak of.
 *
 * @param revision from 0, raised by every change
 */
public record Revised<W>(W record, int revision) {}
