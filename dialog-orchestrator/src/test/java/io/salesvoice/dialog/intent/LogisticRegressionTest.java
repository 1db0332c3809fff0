package io.salesvoice.dialog.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final List<float[]> INPUTS = new ArrayList<>();
    private static final int[] LABELS = new int[30];

    static {
        for (int i = 0; i < LABELS.length; i++) {
            LABELS[i] = i % 3;
            double angle = 2 * Math.PI * LABELS[i] / 3 + 0.02 * i;
            INPUTS.add(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
        }
    }

    @Test
    void separatesWhatCanBeSeparated() {
        LogisticRegression model = LogisticRegression.fit(INPUTS, LABELS, 3, 10);

        for (int i = 0; i < LABELS.length; i++) {
            double[] probabilities = model.scores(INPUTS.get(i));
            LogisticRegression.softmax(probabilities, 1, 0);
            assertThat(probabilities[LABELS[i]]).isGreaterThan(0.8);
        }
    }

    @Test
    void comesToTheSameWeightsEachTime() {
        double[] first = LogisticRegression.fit(INPUTS, LABELS, 3, 10).scores(INPUTS.getFirst());

        assertThat(LogisticRegression.fit(INPUTS, LABELS, 3, 10).scores(INPUTS.getFirst()))
                .isEqualTo(first);
    }
}
