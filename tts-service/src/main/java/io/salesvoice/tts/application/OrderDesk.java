package io.salesvoice.tts.application;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks requests and fills in what they leave out. */
public final class OrderDesk {
    /** Sample rates that can be asked for, in hertz. */
    public static final Set<Integer> SAMPLE_RATES = new TreeSet<>(Set.of(8000, 16000, 22050, 24000, 48000));

    private final SpeechSynthesizer synthesizer;
    private final TtsProperties properties;

    public OrderDesk(SpeechSynthesizer synthesizer, TtsProperties properties) {
        this.synthesizer = synthesizer;
        this.properties = properties;
    }

    /**
     * @param defaultSampleRate hertz when the request names none; 0 for the voice's own
     * @throws ServiceException 400 with the field and what was expected
     */
    public SpeechOrder check(SynthesisRequest request, int defaultSampleRate) {
        String text = text(request.text());
        language(request.language());
        NamedVoice voice = voice(request.voice());
        int fallback = defaultSampleRate == 0 ? voice.sampleRate() : defaultSampleRate;
        return new SpeechOrder(
                text,
                voice,
                range("speed", request.speed(), 0.1, 3.0),
                range("pitch", request.pitch(), 0.5, 2.0),
                range("volume", request.volume(), 0.1, 2.0),
                sampleRate(request.sampleRate() == null ? fallback : request.sampleRate()));
    }

    private String text(@Nullable String text) {
        String expected = "1 to " + properties.maxTextLength() + " characters";
        if (text == null || text.isBlank()) {
            throw ServiceException.invalid("empty_text", "text", expected, "the text is empty");
        }
        if (text.length() > properties.maxTextLength()) {
            throw ServiceException.invalid(
                    "text_too_long", "text", expected, "the text has " + text.length() + " characters");
        }
        return text;
    }

    private static void language(@Nullable String language) {
        if (language == null || language.isBlank()) {
            return;
        }
        String tag = language.toLowerCase(Locale.ROOT);
        if (!tag.equals("ru") && !tag.equals("ru-ru")) {
            throw ServiceException.invalid(
                    "unsupported_language", "language", "ru-RU", "no voice speaks the language asked for");
        }
    }

    private NamedVoice voice(@Nullable String wanted) {
        List<NamedVoice> voices = synthesizer.voices();
        if (voices.isEmpty()) {
            throw NoVoices.exception();
        }
        String name = wanted == null || wanted.isBlank() ? properties.defaultVoice() : wanted.strip();
        return voices.stream()
                .filter(voice -> voice.name().equalsIgnoreCase(name))
                .min(Comparator.comparing(NamedVoice::name))
                .orElseThrow(() -> ServiceException.invalid(
                        "unknown_voice",
                        "voice",
                        voices.stream().map(NamedVoice::name).collect(Collectors.joining(", ")),
                        "no such voice"));
    }

    private static double range(String field, @Nullable Double value, double least, double most) {
        if (value == null) {
            return 1.0;
        }
        if (!(value >= least && value <= most)) {
            throw ServiceException.invalid("out_of_range", field, least + " to " + most, field + " is " + value);
        }
        return value;
    }

    private static int sampleRate(int hertz) {
        if (!SAMPLE_RATES.contains(hertz)) {
            throw ServiceException.invalid(
                    "unsupported_sample_rate",
                    "sample_rate",
                    SAMPLE_RATES.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    "sample_rate is " + hertz);
        }
        return hertz;
    }
}
