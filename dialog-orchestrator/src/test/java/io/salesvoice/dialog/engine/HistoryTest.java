package io.salesvoice.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.dialog.HeardSentence;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.dialog.engine.Line.Speaker;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final UUID TURN = UUID.randomUUID();
    private static final List<Line> PLANNED =
            List.of(new Line(TURN, Speaker.CALLER, "Сколько?"), new Line(TURN, Speaker.ASSISTANT, "Восемь. Девять."));

    @Test
    void keepsWhatWasHeard() {
        PreviousTurn heard = new PreviousTurn(
                TURN, List.of(new HeardSentence(1, "Дев", false), new HeardSentence(0, "Восемь.", true)));

        assertThat(History.heard(PLANNED, heard)).extracting(Line::text).containsExactly("Сколько?", "Восемь. Дев");
    }

    @Test
    void forgetsWhatNobodyHeard() {
        PreviousTurn unheard = new PreviousTurn(TURN, List.of(new HeardSentence(0, "", false)));

        assertThat(History.heard(PLANNED, unheard)).extracting(Line::text).containsExactly("Сколько?");
    }

    @Test
    void leavesOtherTurnsAlone() {
        assertThat(History.heard(PLANNED, new PreviousTurn(UUID.randomUUID(), List.of())))
                .isEqualTo(PLANNED);
    }
}
