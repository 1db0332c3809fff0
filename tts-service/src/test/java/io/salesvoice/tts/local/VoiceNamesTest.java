package io.salesvoice.tts.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.speech.synthesis.EngineVoice;
import io.salesvoice.speech.synthesis.VoiceGender;
import io.salesvoice.tts.FakeSpeechEngine;
import io.salesvoice.tts.speech.NamedVoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceNamesTest {
    private static final List<NamedVoice> VOICES = VoiceNames.of("fake", new FakeSpeechEngine().voices());

    @ParameterizedTest
    @CsvSource({
        "alena,Anna,FEMALE,1.0",
        "jane,Elena,FEMALE,1.0",
        "omazh,Irina,FEMALE,1.0",
        "filipp,Aleksandr-hq,MALE,1.0",
        "ermil,Aleksandr,MALE,1.0",
        "zahar,Aleksandr,MALE,0.9",
        "marina,Elena,FEMALE,1.0",
        "anton,Aleksandr-hq,MALE,1.0",
        "Anna,Anna,FEMALE,1.0"
    })
    void mapsEachNameToAVoiceOfTheSameGender(String name, String nativeName, VoiceGender gender, double pitch) {
        NamedVoice voice = find(VOICES, name);
        assertThat(voice.nativeName()).isEqualTo(nativeName);
        assertThat(voice.gender()).isEqualTo(gender);
        assertThat(voice.pitch()).isEqualTo(pitch);
    }

    @Test
    void keepsTheGenderWhenTheVoiceMeantIsNotThere() {
        List<NamedVoice> voices = VoiceNames.of(
                "espeak-ng",
                List.of(
                        new EngineVoice("Espeak-female", VoiceGender.FEMALE, "ru-RU", 22050),
                        new EngineVoice("Espeak-male", VoiceGender.MALE, "ru-RU", 22050)));
        assertThat(find(voices, "alena").nativeName()).isEqualTo("Espeak-female");
        assertThat(find(voices, "filipp").nativeName()).isEqualTo("Espeak-male");
    }

    @Test
    void offersRussianVoicesOnly() {
        assertThat(VOICES).extracting(NamedVoice::nativeName).doesNotContain("Alan");
    }

    private static NamedVoice find(List<NamedVoice> voices, String name) {
        return voices.stream()
                .filter(voice -> voice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
