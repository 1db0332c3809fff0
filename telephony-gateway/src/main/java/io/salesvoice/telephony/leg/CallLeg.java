package io.salesvoice.telephony.leg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One connected party of a call: its signalling and its media, whatever the transport (SIP, WebRTC).
 *
 * <p>No method blocks and none throws for a state the far side brought about (an answer after a hang-up is ignored);
 * what comes of a command is told by a {@link LegEvent}. All methods are safe from any thread.
 */
public interface CallLeg {
    /** UUIDv7, minted when the INVITE came in or was asked for. */
    UUID callId();

    LegDirection direction();

    /** Calling party. */
    Party from();

    /** Called party. */
    Party to();

    /** Samples per second of all audio on this leg, 8000 for a telephone leg. */
    int sampleRate();

    /** 180 Ringing; inbound legs only. */
    void ring();

    /** 200 OK; inbound legs only. {@link LegEvent.Answered} follows once media flows. */
    void answer();

    /**
     * Refuses an inbound call before it is answered.
     *
     * @param sipStatus final SIP status, 4xx to 6xx
     * @param retryAfter Retry-After of a 503 (RFC 3261 section 20.33)
     */
    void reject(int sipStatus, @Nullable Duration retryAfter);

    /** BYE or CANCEL, whichever the state asks for. Idempotent; frees everything without waiting for an acknowledgement. */
    void hangUp();

    /** Sends digits as RFC 4733 events; characters {@code 0-9*#A-D}. */
    void sendDtmf(String digits);

    /**
     * Where the caller's audio goes, one 20 ms frame at a time, without gaps (lost audio is concealed, absent audio is
     * silence). Set before {@link #answer()}.
     */
    void audioTo(AudioSink sink);

    Playout playout();

    /**
     * Records both directions from now on as a stereo WAV (caller left, assistant right, true time; what went before is
     * silence so that sample 0 is the start of media).
     */
    void startRecording(Path file);

    /** Ends the recording; the file is complete when {@link LegEvent.RecordingClosed} comes. */
    void stopRecording();
}
