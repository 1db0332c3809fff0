package io.salesvoice.speech.recognition;

import io.salesvoice.speech.recognition.RecognitionException.Kind;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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

    private final WhisperLibrary library;
    private final MemorySegment context;
    private final MemorySegment state;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment abortCallback;
    private final int endOfText;
    private volatile BooleanSupplier unwanted = () -> false;

    WhisperDecoder(WhisperLibrary library, MemorySegment context, MemorySegment state) {
        this.library = library;
        this.context = context;
        this.state = state;
        this.abortCallback = library.abortCallback(() -> unwanted.getAsBoolean(), arena);
        this.endOfText = library.endOfText(context);
    }

    /**
     * What whisper.cpp wrote.
     *
     * @param confidence geometric mean of the tokens' probabilities; null where there are none
     */
    record Raw(String text, @Nullable Double confidence) {}

    /**
     * @param samples at 16 kHz, -1 to 1; at most {@link #LONGEST}
     * @param nobodyWants asked after the encoder and after each token; once true, the decode stops
     * @throws DecodeAbandonedException when it stopped
     */
    Raw decode(float[] samples, DecodeOptions options, BooleanSupplier nobodyWants) {
        if (samples.length > LONGEST) {
            throw new IllegalArgumentException(
                    "utterance of " + samples.length + " samples (expected: at most " + LONGEST + ")");
        }
        int length = Math.max(samples.length, SHORTEST);
        unwanted = nobodyWants;
        try (Arena call = Arena.ofConfined()) {
            MemorySegment padded = call.allocate(ValueLayout.JAVA_FLOAT, length);
            MemorySegment.copy(samples, 0, padded, ValueLayout.JAVA_FLOAT, 0, samples.length);
            int code = library.decode(context, state, parameters(length, options, call), padded, length);
            if (nobodyWants.getAsBoolean()) {
                throw new DecodeAbandonedException();
            }
            if (code != 0) {
                throw new RecognitionException(Kind.ENGINE, "whisper.cpp answers " + code);
            }
            return result();
        }
    }

    private Raw result() {
        StringBuilder text = new StringBuilder();
        double logarithms = 0;
        int counted = 0;
        int segments = library.segments(state);
        for (int segment = 0; segment < segments; segment++) {
            text.append(library.segmentText(state, segment));
            int tokens = library.tokens(state, segment);
            for (int token = 0; token < tokens; token++) {
                if (library.tokenId(state, segment, token) < endOfText) {
                    logarithms += Math.log(Math.max(1e-6, library.tokenProbability(state, segment, token)));
                    counted++;
                }
            }
        }
        Double confidence = counted == 0 ? null : Math.round(1000 * Math.exp(logarithms / counted)) / 1000.0;
        return new Raw(text.toString(), confidence);
    }

    private WhisperParameters parameters(int samples, DecodeOptions options, Arena call) {
        boolean beams = options.beams() > 1;
        WhisperParameters parameters =
                library.defaults(beams ? WhisperParameters.BEAM_SEARCH : WhisperParameters.GREEDY, call);
        parameters.set(beams ? "beam_size" : "best_of", options.beams());
        parameters.set("n_threads", 1);
        parameters.set("audio_ctx", audioContext(samples));
        parameters.set("language", call.allocateFrom(options.language()));
        if (options.prompt() != null) {
            parameters.set("initial_prompt", call.allocateFrom(options.prompt()));
        }
        parameters.switchOn("no_timestamps");
        parameters.switchOn("single_segment");
        parameters.switchOn("no_context");
        parameters.switchOn("suppress_blank");
        parameters.switchOn("suppress_non_speech_tokens");
        parameters.switchOff("print_progress");
        parameters.switchOff("print_timestamps");
        parameters.set("temperature_inc", 0f);
        parameters.set("abort_callback", abortCallback);
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
        library.closeState(state);
        arena.close();
    }
}
