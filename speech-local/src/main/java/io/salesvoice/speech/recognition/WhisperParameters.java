package io.salesvoice.speech.recognition;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.salesvoice.speech.model.ModelException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/**
 * {@code struct whisper_full_params} of whisper.cpp 1.7.1 (include/whisper.h), the version inside whisper-jni 1.7.1, for
 * 64-bit systems where {@code int} has 4 bytes.
 */
final class WhisperParameters {
    static final int GREEDY = 0;
    static final int BEAM_SEARCH = 1;

    static final StructLayout LAYOUT = MemoryLayout.structLayout(
            JAVA_INT.withName("strategy"),
            JAVA_INT.withName("n_threads"),
            JAVA_INT.withName("n_max_text_ctx"),
            JAVA_INT.withName("offset_ms"),
            JAVA_INT.withName("duration_ms"),
            JAVA_BOOLEAN.withName("translate"),
            JAVA_BOOLEAN.withName("no_context"),
            JAVA_BOOLEAN.withName("no_timestamps"),
            JAVA_BOOLEAN.withName("single_segment"),
            JAVA_BOOLEAN.withName("print_special"),
            JAVA_BOOLEAN.withName("print_progress"),
            JAVA_BOOLEAN.withName("print_realtime"),
            JAVA_BOOLEAN.withName("print_timestamps"),
            JAVA_BOOLEAN.withName("token_timestamps"),
            MemoryLayout.paddingLayout(3),
            JAVA_FLOAT.withName("thold_pt"),
            JAVA_FLOAT.withName("thold_ptsum"),
            JAVA_INT.withName("max_len"),
            JAVA_BOOLEAN.withName("split_on_word"),
            MemoryLayout.paddingLayout(3),
            JAVA_INT.withName("max_tokens"),
            JAVA_BOOLEAN.withName("debug_mode"),
            MemoryLayout.paddingLayout(3),
            JAVA_INT.withName("audio_ctx"),
            JAVA_BOOLEAN.withName("tdrz_enable"),
            MemoryLayout.paddingLayout(3),
            ADDRESS.withName("suppress_regex"),
            ADDRESS.withName("initial_prompt"),
            ADDRESS.withName("prompt_tokens"),
            JAVA_INT.withName("prompt_n_tokens"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("language"),
            JAVA_BOOLEAN.withName("detect_language"),
            JAVA_BOOLEAN.withName("suppress_blank"),
            JAVA_BOOLEAN.withName("suppress_non_speech_tokens"),
            MemoryLayout.paddingLayout(1),
            JAVA_FLOAT.withName("temperature"),
            JAVA_FLOAT.withName("max_initial_ts"),
            JAVA_FLOAT.withName("length_penalty"),
            JAVA_FLOAT.withName("temperature_inc"),
            JAVA_FLOAT.withName("entropy_thold"),
            JAVA_FLOAT.withName("logprob_thold"),
            JAVA_FLOAT.withName("no_speech_thold"),
            JAVA_INT.withName("best_of"),
            JAVA_INT.withName("beam_size"),
            JAVA_FLOAT.withName("patience"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("new_segment_callback"),
            ADDRESS.withName("new_segment_callback_user_data"),
            ADDRESS.withName("progress_callback"),
            ADDRESS.withName("progress_callback_user_data"),
            ADDRESS.withName("encoder_begin_callback"),
            ADDRESS.withName("encoder_begin_callback_user_data"),
            ADDRESS.withName("abort_callback"),
            ADDRESS.withName("abort_callback_user_data"),
            ADDRESS.withName("logits_filter_callback"),
            ADDRESS.withName("logits_filter_callback_user_data"),
            ADDRESS.withName("grammar_rules"),
            JAVA_LONG.withName("n_grammar_rules"),
            JAVA_LONG.withName("i_start_rule"),
            JAVA_FLOAT.withName("grammar_penalty"),
            MemoryLayout.paddingLayout(4));

    private final MemorySegment struct;

    /** @param struct filled with the library's defaults */
    WhisperParameters(MemorySegment struct) {
        this.struct = struct;
    }

    MemorySegment struct() {
        return struct;
    }

    /**
     * Compares defaults whose values are known with what is found at their places: another version of the library would
     * have moved some of them.
     *
     * @throws ModelException when the library is another one
     */
    void requireKnownLayout() {
        boolean known = integer("strategy") == BEAM_SEARCH
                && integer("n_max_text_ctx") == 16384
                && near("thold_pt", 0.01f)
                && near("max_initial_ts", 1f)
                && near("length_penalty", -1f)
                && near("temperature_inc", 0.2f)
                && near("entropy_thold", 2.4f)
                && near("logprob_thold", -1f)
                && near("no_speech_thold", 0.6f)
                && integer("beam_size") == 5
                && near("patience", -1f)
                && near("grammar_penalty", 100f)
                && struct.get(ADDRESS, offset("abort_callback")).equals(MemorySegment.NULL);
        if (!known) {
            throw new ModelException(
                    "the native whisper.cpp library has another layout of parameters (expected: version"
                            + " 1.7.1, as in whisper-jni 1.7.1)");
        }
    }

    void set(String field, int value) {
        struct.set(JAVA_INT, offset(field), value);
    }

    void set(String field, float value) {
        struct.set(JAVA_FLOAT, offset(field), value);
    }

    void set(String field, MemorySegment value) {
        struct.set(ADDRESS, offset(field), value);
    }

    void switchOn(String field) {
        struct.set(JAVA_BOOLEAN, offset(field), true);
    }

    void switchOff(String field) {
        struct.set(JAVA_BOOLEAN, offset(field), false);
    }

    private int integer(String field) {
        return struct.get(JAVA_INT, offset(field));
    }

    private boolean near(String field, float expected) {
        return Math.abs(struct.get(JAVA_FLOAT, offset(field)) - expected) < 1e-6f;
    }

    private static long offset(String field) {
        return LAYOUT.byteOffset(PathElement.groupElement(field));
    }
}
