package io.salesvoice.common.russian;

/** Gender, and the plural, which has none. */
public enum GrammaticalGender {
    MASCULINE,
    FEMININE,
    NEUTER,
    PLURAL
}
