package io.salesvoice.tts.local;

import static io.salesvoice.speech.synthesis.VoiceGender.FEMALE;
import static io.salesvoice.speech.synthesis.VoiceGender.MALE;

import io.salesvoice.speech.synthesis.EngineVoice;
import io.salesvoice.speech.synthesis.VoiceGender;
import io.salesvoice.tts.speech.NamedVoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names that requests may use for the voices of a local engine: those of Yandex SpeechKit, so that a dialogue sounds
 * alike (and of the same gender) with and without the cloud, and the engine's own.
 */
final class VoiceNames {
    /** @param pitch makes a second voice out of one */
    private record Alias(String name, VoiceGender gender, String nativeName, double pitch) {}

    private static final List<Alias> ALIASES = List.of(
            new Alias("alena", FEMALE, "Anna", 1.0),
            new Alias("jane", FEMALE, "Elena", 1.0),
            new Alias("omazh", FEMALE, "Irina", 1.0),
            new Alias("dasha", FEMALE, "Elena", 1.0),
            new Alias("julia", FEMALE, "Elena", 1.0),
            new Alias("lera", FEMALE, "Elena", 1.0),
            new Alias("marina", FEMALE, "Elena", 1.0),
            new Alias("masha", FEMALE, "Elena", 1.0),
            new Alias("oksana", FEMALE, "Elena", 1.0),
            new Alias("filipp", MALE, "Aleksandr-hq", 1.0),
            new Alias("ermil", MALE, "Aleksandr", 1.0),
            new Alias("zahar", MALE, "Aleksandr", 0.9),
            new Alias("alexander", MALE, "Aleksandr-hq", 1.0),
            new Alias("anton", MALE, "Aleksandr-hq", 1.0),
            new Alias("kirill", MALE, "Aleksandr-hq", 1.0),
            new Alias("madirus", MALE, "Aleksandr-hq", 1.0));

    private VoiceNames() {}

    static List<NamedVoice> of(String engine, List<EngineVoice> voices) {
        List<EngineVoice> russian = voices.stream()
                .filter(voice -> voice.language().startsWith("ru"))
                .toList();
        List<NamedVoice> named = new ArrayList<>();
        for (Alias alias : ALIASES) {
            best(alias, russian).ifPresent(voice -> named.add(named(alias.name(), voice, engine, alias.pitch())));
        }
        for (EngineVoice voice : russian) {
            named.add(named(voice.name(), voice, engine, 1.0));
        }
        return List.copyOf(named);
    }

    /** The voice meant, else any of that gender. */
    private static Optional<EngineVoice> best(Alias alias, List<EngineVoice> voices) {
        return voices.stream()
                .filter(voice -> voice.name().equals(alias.nativeName()))
                .findFirst()
                .or(() -> voices.stream()
                        .filter(voice -> voice.gender() == alias.gender())
                        .findFirst());
    }

    private static NamedVoice named(String name, EngineVoice voice, String engine, double pitch) {
        return new NamedVoice(name, voice.name(), voice.gender(), voice.language(), engine, voice.sampleRate(), pitch);
    }
}
