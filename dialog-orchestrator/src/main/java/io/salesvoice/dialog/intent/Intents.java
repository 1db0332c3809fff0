package io.salesvoice.dialog.intent;

/** Names of the intents that the engine itself knows; all others are a scenario's own. */
public final class Intents {
    public static final String GREETING = "greeting";
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String REPEAT = "repeat";
    public static final String THANKS = "thanks";
    public static final String GOODBYE = "goodbye";
    public static final String HUMAN_WANTED = "human_wanted";
    public static final String DO_NOT_CALL = "do_not_call";
    public static final String STOP_RECORDING = "stop_recording";
    public static final String ARE_YOU_ROBOT = "are_you_robot";
    public static final String GIVE_NAME = "give_name";
    public static final String GIVE_PHONE = "give_phone";
    public static final String GIVE_TIME = "give_time";
    public static final String DISCOUNT_INJECTION = "discount_injection";
    public static final String OFF_TOPIC = "off_topic";
    public static final String WANT_ORDER = "want_order";
    public static final String WANT_CALLBACK = "want_callback";
    public static final String OBJECTION_EMAIL = "objection_email";
    public static final String UNKNOWN = "unknown";

    private Intents() {}
}
