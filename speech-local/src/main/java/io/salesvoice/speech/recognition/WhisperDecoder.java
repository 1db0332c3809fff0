package io.salesvoice.speech.recognition;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import io.github.givimad.whisperjni.WhisperState;
import io.salesvoice.speech.recognition.RecognitionException.Kind;
import java.util.Arrays;

/** Decodes one utterance at a time on the calling thread, with one native thread: two would spin against the calls. */
final class WhisperDecoder implements AutoCloseable {
    static final int SAMPLE_RATE = 16_000;

    /** Whisper answers nothing to less. */
    private static final int SHORTEST = SAMPLE_RATE * 2;

    /** Whisper sees 30 s at once; the rest is for its own padding. */
    static final int LONGEST = SAMPLE_RATE * 29;

    private static final int FRAMES_PER_SECOND = 50;
    private static final int LEAST_CONTEXT = 384;
    private static final int MOST_CONTEXT = 1500;

    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final WhisperState state;

    WhisperDecoder(WhisperJNI whisper, WhisperContext context, WhisperState state) {
        this.whisper = whisper;
        this.context = context;
        this.state = state;
    }

    /** @param samples at 16 kHz, -1 to 1; at most {@link #LONGEST} */
    String decode(float[] samples, DecodeOptions options) {
        if (samples.length > LONGEST) {
            throw new IllegalArgumentException(
                    "utterance of " + samples.length + " samples (expected: at most " + LONGEST + ")");
        }
        float[] padded = samples.length < SHORTEST ? Arrays.copyOf(samples, SHORTEST) : samples;
        int code = whisper.fullWithState(context, state, parameters(padded.length, options), padded, padded.length);
        if (code != 0) {
            throw new RecognitionException(Kind.ENGINE, "whisper.cpp answers " + code);
        }
        StringBuilder text = new StringBuilder();
        int segments = whisper.fullNSegmentsFromState(state);
        for (int i = 0; i < segments; i++) {
            text.append(whisper.fullGetSegmentTextFromState(state, i));
        }
        return text.toString();
    }

    private static WhisperFullParams parameters(int samples, DecodeOptions options) {
        boolean beams = options.beams() > 1;
        WhisperFullParams parameters =
                new WhisperFullParams(beams ? WhisperSamplingStrategy.BEAN_SEARCH : WhisperSamplingStrategy.GREEDY);
        if (beams) {
            parameters.beamSearchBeamSize = options.beams();
        }
        parameters.nThreads = 1;
        parameters.audioCtx = audioContext(samples);
        parameters.language = options.language();
        parameters.initialPrompt = options.prompt();
        parameters.noTimestamps = true;
        parameters.singleSegment = true;
        parameters.noContext = true;
        parameters.temperatureInc = 0;
        parameters.suppressBlank = true;
        parameters.suppressNonSpeechTokens = true;
        parameters.printProgress = false;
        parameters.printTimestamps = false;
        return parameters;
    }

    /** The encoder looks only at the audio there is: four times cheaper than its whole window for a short reply. */
    static int audioContext(int samples) {
        int frames = (int) Math.ceil((double) FRAMES_PER_SECOND * samples / SAMPLE_RATE) + 64;
        int rounded = (frames + 63) / 64 * 64;
        return Math.min(MOST_CONTEXT, Math.max(LEAST_CONTEXT, rounded));
    }

    @Override
    public void close() {
        state.close();
    }
}
