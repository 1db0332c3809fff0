package io.salesvoice.speech.recognition;

import io.salesvoice.speech.audio.AudioClip;

/**
 * Something to decode.
 *
 * @param key who speaks which utterance; a newer decode of an equal key replaces a waiting one
 * @param audio at most 29 s
 * @param voicedMs how much of it is voice
 */
public record Utterance(Object key, AudioClip audio, long voicedMs) {}
