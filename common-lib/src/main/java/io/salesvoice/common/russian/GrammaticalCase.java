package io.salesvoice.common.russian;

/** The six cases. */
public enum GrammaticalCase {
    NOMINATIVE,
    GENITIVE,
    DATIVE,
    /** Of things, not of living beings: where they differ, the numeral is that of things. */
    ACCUSATIVE,
    INSTRUMENTAL,
    PREPOSITIONAL
}
