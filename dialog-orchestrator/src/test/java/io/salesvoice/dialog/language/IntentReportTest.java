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
import java.util.Comparator;
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
        List<LabelledUtterance> blind = LabelledUtterance.blind();
        List<LabelledUtterance> development = LabelledUtterance.development();
        development.forEach(utterance -> recognizer.recognize(utterance.text()));
        IntentReport ofBlind = measured(recognizer, blind, IntentReport.ofBlind());
        IntentReport ofDevelopment = measured(recognizer, development, IntentReport.ofDevelopment());
        String markdown =
                ofBlind.markdown(IntentRecognizer.SURE) + "\n" + ofDevelopment.markdown(IntentRecognizer.SURE);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, markdown);
        System.out.println(markdown);

        assertThat(blind).hasSizeGreaterThanOrEqualTo(260);
        assertThat(development).hasSizeGreaterThanOrEqualTo(250);
        assertThat(blind).doesNotContainAnyElementsOf(development);
        assertThat(REPORT).isNotEmptyFile();
        assertThat(ofBlind.accuracy()).isGreaterThan(chance(blind));
        assertThat(ofDevelopment.accuracy()).isGreaterThan(chance(development));
    }

    private IntentReport measured(
            IntentRecognizer recognizer, List<LabelledUtterance> utterances, IntentReport report) {
        for (LabelledUtterance utterance : utterances) {
            long start = System.nanoTime();
            List<RecognizedIntent> recognized = recognizer.recognize(utterance.text());
            long took = System.nanoTime() - start;
            Map<String, String> found =
                    extractor.extract(utterance.text(), SlotTestSupport.context(utterance.askedFor(), null)).stream()
                            .filter(value -> value.status() != SlotStatus.INVALID)
                            .collect(Collectors.toMap(SlotValue::slot, SlotValue::value));
            boolean inContext = utterance.askedFor() != null && found.containsKey(utterance.askedFor());
            boolean acted = recognized.getFirst().confidence() >= IntentRecognizer.SURE;
            report.intent(utterance, seen(utterance, recognized), acted, inContext, took);
            report.slots(utterance.slots(), found);
        }
        return report;
    }

    /** The first intent; where two things were meant, the two in the order of the label. */
    private static String seen(LabelledUtterance utterance, List<RecognizedIntent> recognized) {
        if (!utterance.intent().contains("+")) {
            return recognized.getFirst().intent();
        }
        List<String> meant = List.of(utterance.intent().split("\\+"));
        return recognized.stream()
                .filter(intent -> intent.confidence() >= IntentRecognizer.SURE)
                .map(RecognizedIntent::intent)
                .sorted(Comparator.comparingInt(
                        intent -> meant.contains(intent) ? meant.indexOf(intent) : meant.size()))
                .collect(Collectors.joining("+"));
    }

    private static double chance(List<LabelledUtterance> utterances) {
        long most = utterances.stream()
                .collect(Collectors.groupingBy(LabelledUtterance::intent, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count)
                .max()
                .orElse(1);
        return most / (double) utterances.size();
    }
}
