package io.salesvoice.telephony;

import io.salesvoice.telephony.leg.AudioSink;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import io.salesvoice.telephony.leg.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A telephone without a network: a test says what happens at its far end. */
public final class FakeLeg implements CallLeg {
    private static final int FRAME = 160;

    private final UUID callId;
    private final LegDirection direction;
    private final Party from;
    private final Party to;
    private final FakePlayout playout = new FakePlayout(this::tell);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<LegEvent> early = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable LegListener listener;
    private volatile @Nullable AudioSink sink;
    private volatile @Nullable Path recording;
    private volatile boolean answered;
    private long position;

    public FakeLeg(UUID callId, LegDirection direction, String from, String to) {
        this.callId = callId;
        this.direction = direction;
        this.from = new Party(from, "127.0.0.1", null);
        this.to = new Party(to, "127.0.0.1", null);
    }

    /** As a real leg does, events that came before their receiver wait for it. */
    public synchronized void connect(LegListener receiver) {
        listener = receiver;
        early.forEach(receiver::onEvent);
        early.clear();
    }

    private synchronized void tell(LegEvent event) {
        LegListener receiver = listener;
        if (receiver == null) {
            early.add(event);
            return;
        }
        receiver.onEvent(event);
    }

    // ---- the far end ----

    public void pickUp() {
        answered = true;
        tell(new LegEvent.Answered(Instant.now()));
    }

    public void ringing() {
        tell(new LegEvent.Ringing(Instant.now()));
    }

    /** Voice of this length, then the detector's 200 ms. */
    public void speak(int millis) {
        tell(new LegEvent.VoiceStarted(position));
        frames(millis);
        long end = position;
        frames(200);
        tell(new LegEvent.VoiceStopped(end, millis));
    }

    public void beginToSpeak() {
        tell(new LegEvent.VoiceStarted(position));
    }

    public void stopSpeaking(int voicedMs) {
        tell(new LegEvent.VoiceStopped(position, voicedMs));
    }

    public void frames(int millis) {
        short[] frame = new short[FRAME];
        for (int i = 0; i < millis / 20; i++) {
            AudioSink out = sink;
            if (out != null) {
                out.onAudio(frame, 0, FRAME, position);
            }
            position += FRAME;
        }
    }

    public void press(char digit) {
        tell(new LegEvent.DtmfReceived(digit));
    }

    public void farEndHangsUp() {
        end(LegEnd.REMOTE_HANG_UP, 0);
    }

    public void end(LegEnd reason, int status) {
        if (over.compareAndSet(false, true)) {
            tell(new LegEvent.Ended(reason, status, Instant.now()));
            closeRecording();
        }
    }

    private void closeRecording() {
        Path file = recording;
        if (file != null) {
            recording = null;
            tell(new LegEvent.RecordingClosed(file, position / 8));
        }
    }

    // ---- what was asked of the leg ----

    public List<String> calls() {
        return calls;
    }

    public boolean isOver() {
        return over.get();
    }

    public boolean isAnswered() {
        return answered;
    }

    @Override
    public FakePlayout playout() {
        return playout;
    }

    @Override
    public UUID callId() {
        return callId;
    }

    @Override
    public LegDirection direction() {
        return direction;
    }

    @Override
    public Party from() {
        return from;
    }

    @Override
    public Party to() {
        return to;
    }

    @Override
    public int sampleRate() {
        return 8000;
    }

    @Override
    public void ring() {
        calls.add("ring");
    }

    @Override
    public void answer() {
        calls.add("answer");
        pickUp();
    }

    @Override
    public void reject(int sipStatus, @Nullable Duration retryAfter) {
        calls.add("reject " + sipStatus + " " + retryAfter);
        end(LegEnd.REJECTED, sipStatus);
    }

    @Override
    public void hangUp() {
        if (!over.get()) {
            calls.add("hangUp");
        }
        end(answered ? LegEnd.LOCAL_HANG_UP : LegEnd.CANCELLED, 0);
    }

    @Override
    public void sendDtmf(String digits) {
        calls.add("dtmf " + digits);
    }

    @Override
    public void audioTo(AudioSink target) {
        sink = target;
    }

    @Override
    public void startRecording(Path file) {
        calls.add("startRecording");
        try {
            Files.write(file, new byte[1044]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recording = file;
    }

    @Override
    public void stopRecording() {
        calls.add("stopRecording");
        closeRecording();
    }
}
