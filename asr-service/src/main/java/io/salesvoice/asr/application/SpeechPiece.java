package io.salesvoice.asr.application;

import io.salesvoice.speech.audio.AudioClip;

/**
 * A stretch of a file with speech in it.
 *
 * @param startMs from the start of the file
 * @param endMs from the start of the file
 * @param voicedMs how much of it is voice
 */
public record SpeechPiece(AudioClip audio, long startMs, long endMs, long voicedMs) {}
