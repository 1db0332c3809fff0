package io.salesvoice.telephony.instances;

import io.salesvoice.telephony.call.CallCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in an inbox. Its fields are the fields of the stream's entry. */
sealed interface Message {
    /**
     * Something to be done to a call of the reader.
     *
     * @param id the answer bears it too
     * @param sender instance that waits for the answer
     */
    record Request(UUID id, String sender, UUID callId, CallCommand command) implements Message {}

    /** @param done false: the reader of the request has no such call */
    record Answer(UUID id, boolean done) implements Message {}

    default Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        switch (this) {
            case Request(UUID id, String sender, UUID callId, CallCommand command) -> {
                fields.put("id", id.toString());
                fields.put("sender", sender);
                fields.put("call_id", callId.toString());
                switch (command) {
                    case CallCommand.HangUp() -> fields.put("command", "hang_up");
                    case CallCommand.SendDtmf(String digits) -> {
                        fields.put("command", "dtmf");
                        fields.put("argument", digits);
                    }
                    case CallCommand.Say(String text) -> {
                        fields.put("command", "say");
                        fields.put("argument", text);
                    }
                }
            }
            case Answer(UUID id, boolean done) -> {
                fields.put("id", id.toString());
                fields.put("done", Boolean.toString(done));
            }
        }
        return fields;
    }

    /** @return null for what no gateway of this version writes */
    static @Nullable Message of(Map<String, String> fields) {
        String id = fields.get("id");
        String done = fields.get("done");
        if (id == null) {
            return null;
        }
        try {
            if (done != null) {
                return new Answer(UUID.fromString(id), Boolean.parseBoolean(done));
            }
            CallCommand command = command(fields.get("command"), fields.getOrDefault("argument", ""));
            String sender = fields.get("sender");
            String callId = fields.get("call_id");
            return command == null || sender == null || callId == null
                    ? null
                    : new Request(UUID.fromString(id), sender, UUID.fromString(callId), command);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }

    private static @Nullable CallCommand command(@Nullable String name, String argument) {
        return switch (name) {
            case "hang_up" -> new CallCommand.HangUp();
            case "dtmf" -> new CallCommand.SendDtmf(argument);
            case "say" -> new CallCommand.Say(argument);
            case null, default -> null;
        };
    }
}
