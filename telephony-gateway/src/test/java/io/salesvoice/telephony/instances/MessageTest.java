package io.salesvoice.telephony.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.call.CallCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final UUID CALL = UUID.fromString("0199a000-0000-7000-8000-000000000002");

    static Stream<Message> messages() {
        return Stream.of(
                new Message.Request(ID, "other", CALL, new CallCommand.HangUp()),
                new Message.Request(ID, "other", CALL, new CallCommand.SendDtmf("12#")),
                new Message.Request(ID, "other", CALL, new CallCommand.Say("Ёлка")),
                new Message.Answer(ID, true),
                new Message.Answer(ID, false));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void arrivesAsItWasSent(Message message) {
        assertThat(Message.of(message.fields())).isEqualTo(message);
    }

    @Test
    void whatAnotherVersionWritesIsNotGuessedAt() {
        Map<String, String> unknown =
                new HashMap<>(new Message.Request(ID, "other", CALL, new CallCommand.HangUp()).fields());
        unknown.put("command", "teleport");
        assertThat(Message.of(unknown)).isNull();
        assertThat(Message.of(Map.of("id", "x", "done", "true"))).isNull();
        assertThat(Message.of(Map.of())).isNull();
    }
}
