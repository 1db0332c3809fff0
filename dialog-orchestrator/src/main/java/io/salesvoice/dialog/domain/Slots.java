package io.salesvoice.dialog.domain;

/** Names of the slots that the engine knows how to ask for, confirm and store. */
public final class Slots {
    /** How the caller is called: nominative, as said («Саша» stays «Саша»); patronymic kept. */
    public static final String NAME = "name";
    /** What the caller wants, in one line. */
    public static final String NEED = "need";
    /** E.164 once complete; digits so far while it is being dictated. */
    public static final String PHONE = "phone";
    /** Local date and time in the scenario's zone, {@code 2026-11-30T15:00}; a date alone while the hour is unknown. */
    public static final String CALLBACK_AT = "callback_at";
    /** How many people drink coffee, a decimal integer. */
    public static final String PEOPLE = "people";

    public static final String EMAIL = "email";
    public static final String COMPANY = "company";
    /** City or region of delivery, nominative. */
    public static final String CITY = "city";

    private Slots() {}
}
