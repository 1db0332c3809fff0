package io.salesvoice.telephony.leg;

import java.nio.file.Path;
import java.time.Instant;

/** What happened on a leg. Positions are samples since the start of media, the same clock as {@link AudioSink}. */
public sealed interface LegEvent {
    /** Outbound: the far side rings (180 or 183). */
    record Ringing(Instant at) implements LegEvent {}

    /** Signalling is complete in both directions and media flows. */
    record Answered(Instant at) implements LegEvent {}

    /** The caller began to speak at {@code position} (already past when told, by the detector's window). */
    record VoiceStarted(long position) implements LegEvent {}

    /**
     * The caller has been silent for the detector's hangover (200 ms by default).
     *
     * @param position where the voice ended, without the hangover
     * @param voicedMs length of the voice that ended
     */
    record VoiceStopped(long position, int voicedMs) implements LegEvent {}

    /** A key was pressed (RFC 4733), told once, at its end or after 100 ms without an end. */
    record DtmfReceived(char digit) implements LegEvent {}

    /** The first packet of a segment went out. */
    record SegmentStarted(long segment, Instant at, long position) implements LegEvent {}

    /** The last sample of a finished segment went out. */
    record SegmentPlayed(long segment, Instant at) implements LegEvent {}

    /** The recording file is complete and closed. */
    record RecordingClosed(Path file, long durationMs) implements LegEvent {}

    /** The leg is over and everything it held is free; the last event but for {@link RecordingClosed}. */
    record Ended(LegEnd reason, int sipStatus, Instant at) implements LegEvent {}
}
