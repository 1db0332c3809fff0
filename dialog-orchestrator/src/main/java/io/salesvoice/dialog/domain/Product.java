package io.salesvoice.dialog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A row of a price list.
 *
 * @param name as spoken, with its quotes: {@code «Команда»}
 * @param group {@code tariff}, {@code machine}, {@code beans}, {@code accessory}, {@code service}
 * @param groupName the group's word in the singular, nominative: {@code тариф}, {@code кофемашина}, {@code зерно}
 * @param spokenPrice the price as it is said, as written in the document: {@code 8 900 ₽ в месяц}, {@code от 29 000 ₽ в
 *     месяц}; null when the list has none
 * @param roubles the amount in it; null when there is none
 * @param maxPeople for how many people, null when it does not say
 * @param description one short sentence, may be empty
 * @param source as {@link Passage#source()}
 */
public record Product(
        String name,
        String group,
        String groupName,
        @Nullable String spokenPrice,
        @Nullable Long roubles,
        @Nullable Integer maxPeople,
        String description,
        String source) {}
