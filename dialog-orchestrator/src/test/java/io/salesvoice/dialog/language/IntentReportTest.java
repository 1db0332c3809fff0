package io.salesvoice.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.intent.IntentRecognizer;
import io.salesvoice.dialog.intent.RecognizedIntent;
import io.salesvoice.dialog.scenario.ScenarioCatalog;
import io.salesvoice.dialog.testing.DialogUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures the classifier of the scenario that ships and the slot extractor; asserts only that it measured. */
class IntentReportTest extends DialogUnderTest {
    private static final Path REPORT = Path.of("target", "reports", "intent-report.md");

    @Autowired
    ScenarioCatalog scenarios;

    @Autowired
    SlotExtractor extractor;

    @Test
    void reportsHowWellLabelledUtterancesAreUnderstood() throws IOException {
        IntentRecognizer recognizer = scenarios.current("sales-inbound").recognizer();
        List<LabelledUtterance> utterances = LabelledUtterance.all();
        IntentReport report = new IntentReport();
        utterances.forEach(utterance -> recognizer.recognize(utterance.text()));
        for (LabelledUtterance utterance : utterances) {
            long start = System.nanoTime();
            RecognizedIntent recognized = recognizer.recognize(utterance.text()).getFirst();
            long took = System.nanoTime() - start;
            Map<String, String> found =
                    extractor.extract(utterance.text(), SlotTestSupport.context(utterance.askedFor(), null)).stream()
                            .filter(value -> value.status() != SlotStatus.INVALID)
                            .collect(Collectors.toMap(SlotValue::slot, SlotValue::value));
            boolean inContext = utterance.askedFor() != null && found.containsKey(utterance.askedFor());
            boolean acted = recognized.confidence() >= IntentRecognizer.SURE;
            report.intent(utterance, recognized.intent(), acted, inContext, took);
            report.slots(utterance.slots(), found);
        }
        String markdown = report.markdown(IntentRecognizer.SURE);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, markdown);
        System.out.println(markdown);

        assertThat(utterances).hasSizeGreaterThanOrEqualTo(250);
        assertThat(REPORT).isNotEmptyFile();
        double chance = utterances.stream()
                        .collect(Collectors.groupingBy(LabelledUtterance::intent, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(count -> count)
                        .max()
                        .orElse(1)
                / (double) utterances.size();
        assertThat(report.accuracy()).isGreaterThan(chance);
    }
}
