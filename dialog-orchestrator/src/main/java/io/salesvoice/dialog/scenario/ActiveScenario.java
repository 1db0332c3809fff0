package io.salesvoice.dialog.scenario;

import io.salesvoice.dialog.intent.IntentRecognizer;

/** A version of a scenario, ready to talk. */
public record ActiveScenario(int version, Scenario scenario, IntentRecognizer recognizer) {}
