package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallOwner;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.LiveCalls;
import io.salesvoice.telephony.call.RecordingFiles;
import java.time.InstantSource;
import tools.jackson.databind.ObjectMapper;

/** What every conversation of this process shares. */
public record ConversationServices(
        ConversationProperties properties,
        Recognizer recognizer,
        DialogService dialog,
        Synthesizer synthesizer,
        StockSpeech stock,
        CallStore store,
        CallEvents events,
        CallOwner owner,
        LiveCalls live,
        RecordingFiles recordings,
        ConversationMetrics metrics,
        ObjectMapper json,
        InstantSource clock) {}
