package io.salesvoice.telephony.conversation;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallEnd;
import io.salesvoice.telephony.call.CallJournal;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.LiveCall;
import io.salesvoice.telephony.call.RecordingState;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from ringing to its end: a virtual thread with a mailbox. Media, recognition, dialog, synthesis and operators
 * only post; everything else happens here, so nothing of a call needs a lock.
 */
public final class Conversation implements LegListener, LiveCall, TurnRunner.Host {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final int MAILBOX = 4096;
    private static final Duration READY_TO_SPEAK = Duration.ofSeconds(2);
    private static final Duration BUSY_RETRY = Duration.ofSeconds(10);
    /** For the recording to be closed and the caller's last words to be understood. */
    private static final Duration AFTERMATH = Duration.ofSeconds(6);

    private final ConversationServices services;
    private final ConversationProperties properties;
    private final CallPlan plan;
    private final CallJournal journal;
    private final BlockingQueue<Mail> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final Runnable onEnd;
    private volatile @Nullable CallLeg leg;
    private volatile @Nullable RecognitionLink recognition;
    private volatile boolean interrupted;

    // Owned by the conversation's thread.
    private @Nullable DialogLink dialog;
    private @Nullable Speaker speaker;
    private @Nullable TurnRunner turns;
    private @Nullable SessionOpened session;
    private @Nullable Instant answeredAt;
    private TurnCommand.@Nullable HangUp hangUp;
    private LegEvent.@Nullable Ended ended;
    private boolean recording;
    private boolean recordingDropped;
    private boolean noticeBegun;
    private boolean sessionAsked;

    /** @param onEnd runs once, when nothing of the call is left */
    Conversation(ConversationServices services, CallPlan plan, Runnable onEnd) {
        this.services = services;
        this.properties = services.properties();
        this.plan = plan;
        this.onEnd = onEnd;
        Instant now = services.clock().instant();
        Call call = Call.ringing(plan.callId(), plan.direction(), plan.from(), plan.to(), plan.reason(), now);
        this.journal = new CallJournal(
                services.store(),
                services.events(),
                call,
                services.owner().instance(),
                services.owner().leaseFrom(now));
    }

    /** Takes the leg and begins; returns at once. */
    void start(CallLeg connected) {
        leg = connected;
        services.live().add(this);
        Thread.ofVirtual().name("call-" + plan.callId()).start(CallTrace.root(plan.callId(), this::run));
    }

    /** The call failed before it had a leg. */
    void neverBegan(String reason) {
        journal.ended(
                new CallEnd(CallOutcome.FAILED, reason, null, services.clock().instant(), null));
        journal.close();
        services.metrics().ended(plan.direction(), CallOutcome.FAILED, reason, null);
    }

    public CallJournal journal() {
        return journal;
    }

    @Override
    public UUID callId() {
        return plan.callId();
    }

    @Override
    public void onEvent(LegEvent event) {
        post(new Mail.FromLeg(event, services.clock().instant()));
    }

    @Override
    public void hangUp() {
        CallLeg connected = leg;
        if (connected != null) {
            connected.hangUp();
        }
    }

    @Override
    public void interrupt() {
        interrupted = true;
        hangUp();
    }

    @Override
    public void sendDtmf(String digits) {
        CallLeg connected = leg;
        if (connected != null) {
            connected.sendDtmf(digits);
        }
    }

    @Override
    public void say(String text) {
        turn(new TurnEvent.SayAsked(UuidV7.next(), text));
    }

    private void turn(TurnEvent event) {
        post(new Mail.ForTurns(event, services.clock().instant()));
    }

    private void post(Mail mail) {
        if (!mailbox.offer(mail)) {
            log.error("mailbox of call {} is full, the call is ended", plan.callId());
            hangUp();
        }
    }

    // ---- the thread ----

    private void run() {
        CallLeg connected = Objects.requireNonNull(leg);
        try {
            begin(connected);
            while (ended == null) {
                step(connected);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("conversation of call {} failed", plan.callId(), e);
            hangUp = new TurnCommand.HangUp(CallOutcome.FAILED, "internal_error");
        } finally {
            conclude(connected);
        }
    }

    private void begin(CallLeg connected) {
        if (plan.direction() == CallDirection.INBOUND) {
            connected.ring();
        }
        dialog = new DialogLink(services.dialog(), plan.callId().toString(), properties.answerTimeout(), this::turn);
        speaker = new Speaker(
                connected.playout(),
                connected.sampleRate(),
                services.synthesizer(),
                services.stock(),
                services.clock(),
                this::turn);
        recognition = new RecognitionLink(
                services.recognizer(),
                plan.callId().toString(),
                connected.sampleRate(),
                properties.language(),
                services.json(),
                this::turn,
                event -> {
                    TurnRunner running = turns;
                    if (running != null) {
                        running.servedBy(event.engine());
                    }
                });
        turns = new TurnRunner(
                new TurnMachine(properties, UuidV7::next),
                recognition,
                dialog,
                speaker,
                journal,
                services.metrics(),
                services.clock(),
                this);
        connected.audioTo(recognition.sink());
        openSession();
    }

    private void openSession() {
        sessionAsked = true;
        String scenario = plan.scenario() == null ? properties.scenario() : plan.scenario();
        SessionRequest request = new SessionRequest(
                plan.callId().toString(),
                plan.callId(),
                scenario == null || scenario.isBlank() ? null : scenario,
                plan.direction().word(),
                plan.caller(),
                plan.reason());
        var unused = services.dialog()
                .open(request)
                .timeout(properties.openTimeout())
                .subscribe(opened -> post(new Mail.SessionReady(opened)), error -> {
                    log.warn("call {}: no dialog session: {}", plan.callId(), error.toString());
                    post(new Mail.SessionRefused(
                            error instanceof ServiceException known ? known.code() : "dialog_failed"));
                });
    }

    private void step(CallLeg connected) throws InterruptedException {
        TurnRunner running = Objects.requireNonNull(turns);
        Instant next = running.nextTick();
        Mail mail;
        if (next == null) {
            mail = mailbox.poll(1, TimeUnit.SECONDS);
        } else {
            long wait = Duration.between(services.clock().instant(), next).toNanos();
            mail = mailbox.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
        }
        if (mail != null) {
            take(connected, running, mail);
        }
        running.tick();
    }

    private void take(CallLeg connected, TurnRunner running, Mail mail) {
        switch (mail) {
            case Mail.FromLeg m -> legEvent(connected, running, m.event(), m.at());
            case Mail.ForTurns m -> running.apply(m.event(), m.at());
            case Mail.SessionReady m -> sessionReady(connected, running, m.opened());
            case Mail.SessionRefused m -> sessionRefused(connected, m.code());
        }
    }

    private void sessionReady(CallLeg connected, TurnRunner running, SessionOpened opened) {
        session = opened;
        String voice = opened.voice() == null ? properties.voice() : opened.voice();
        Speaker voiceOut = Objects.requireNonNull(speaker);
        voiceOut.voice(voice == null || voice.isBlank() ? null : voice);
        services.stock().prepare(properties.phrases().all(), voice, connected.sampleRate());
        opened.sentences().forEach(sentence -> voiceOut.prepare(openingLine(opened, sentence)));
        Objects.requireNonNull(recognition).start();
        if (plan.direction() == CallDirection.INBOUND) {
            answerWhenReadyToSpeak(connected, voiceOut, opened);
        } else if (answeredAt != null) {
            open(running, opened);
        }
    }

    /** Another moment of ringing is better than an answer and silence. */
    private void answerWhenReadyToSpeak(CallLeg connected, Speaker voiceOut, SessionOpened opened) {
        SpeechBuffer first = opened.sentences().isEmpty()
                ? null
                : voiceOut.prepared(openingLine(opened, opened.sentences().getFirst()));
        Thread.ofVirtual().name("answer-" + plan.callId()).start(() -> {
            try {
                if (first != null && !first.awaitSome(READY_TO_SPEAK)) {
                    log.warn("call {} is answered before there is anything to say", plan.callId());
                }
                connected.answer();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Line openingLine(SessionOpened opened, Sentence sentence) {
        return new Line(opened.turnId(), sentence.index(), sentence.text(), sentence.interruptible(), Line.Kind.ANSWER);
    }

    private void sessionRefused(CallLeg connected, String code) {
        sessionAsked = false;
        hangUp = new TurnCommand.HangUp(CallOutcome.FAILED, "dialog_unavailable");
        services.metrics().refused("dialog_" + (code.startsWith("dialog") ? "down" : "refused"));
        if (plan.direction() == CallDirection.INBOUND) {
            connected.reject(503, BUSY_RETRY);
        } else {
            connected.hangUp();
        }
    }

    private void legEvent(CallLeg connected, TurnRunner running, LegEvent event, Instant at) {
        switch (event) {
            case LegEvent.Ringing ignored -> log.debug("call {} rings", plan.callId());
            case LegEvent.Answered e -> answered(connected, running, e.at());
            case LegEvent.VoiceStarted e -> running.apply(new TurnEvent.VoiceBegan(e.position()), at);
            case LegEvent.VoiceStopped e ->
                running.apply(
                        new TurnEvent.VoiceEnded(at.minusMillis(agoMs(connected, e.position())), e.voicedMs()), at);
            case LegEvent.DtmfReceived e -> running.apply(new TurnEvent.KeyPressed(e.digit()), at);
            case LegEvent.SegmentStarted e -> {
                Line line = Objects.requireNonNull(speaker).lineOf(e.segment());
                if (line != null) {
                    noticeBegun(line, connected, e.position());
                    running.apply(new TurnEvent.LineStarted(line), e.at());
                }
            }
            case LegEvent.SegmentPlayed e -> {
                Line line = Objects.requireNonNull(speaker).lineOf(e.segment());
                if (line != null) {
                    noticeHeard(line, connected);
                    running.apply(new TurnEvent.LinePlayed(line), e.at());
                }
            }
            case LegEvent.RecordingClosed e -> recordingClosed(e);
            case LegEvent.Ended e -> ended = e;
        }
    }

    /** How long ago a position on the leg's audio clock was. */
    private long agoMs(CallLeg connected, long position) {
        long samples = Objects.requireNonNull(recognition).received() - position;
        return Math.max(0, samples) * 1000 / connected.sampleRate();
    }

    private void answered(CallLeg connected, TurnRunner running, Instant at) {
        answeredAt = at;
        SessionOpened opened = session;
        journal.answered(opened == null ? plan.scenario() : opened.scenario(), at);
        connected.startRecording(services.recordings().place(plan.callId()));
        recording = true;
        journal.recording(RecordingState.RUNNING, null);
        if (opened != null) {
            open(running, opened);
        }
    }

    private void open(TurnRunner running, SessionOpened opened) {
        running.apply(
                new TurnEvent.Opened(opened.turnId(), opened.sentences(), opened.expects()),
                services.clock().instant());
    }

    // ---- evidence of the notice ----

    private boolean isNotice(Line line) {
        return session != null && !line.interruptible() && line.turnId().equals(session.turnId());
    }

    private void noticeBegun(Line line, CallLeg connected, long position) {
        if (!noticeBegun && isNotice(line)) {
            noticeBegun = true;
            journal.notice(position * 1000 / connected.sampleRate(), null);
        }
    }

    /** The notice may be several sentences: the last one's end counts. */
    private void noticeHeard(Line line, CallLeg connected) {
        if (isNotice(line)) {
            journal.notice(null, Objects.requireNonNull(recognition).received() * 1000 / connected.sampleRate());
        }
    }

    // ---- what the turn logic asks for ----

    @Override
    public void end(TurnCommand.HangUp command) {
        hangUp = command;
        Objects.requireNonNull(leg).hangUp();
    }

    @Override
    public void dropRecording() {
        if (recording && !recordingDropped) {
            recordingDropped = true;
            Objects.requireNonNull(leg).stopRecording();
            journal.recording(RecordingState.DELETED, null);
        }
    }

    private void recordingClosed(LegEvent.RecordingClosed closed) {
        recording = false;
        if (recordingDropped) {
            services.recordings().delete(plan.callId());
            return;
        }
        journal.recording(RecordingState.AVAILABLE, closed.durationMs());
    }

    // ---- the end ----

    private void conclude(CallLeg connected) {
        try {
            connected.hangUp();
            if (turns != null) {
                turns.noteUnheard();
            }
            LegEvent.Ended how = ended;
            CallEnding ending = CallEnding.of(how, hangUp, answeredAt != null, interrupted);
            Instant at = how == null ? services.clock().instant() : how.at();
            lastWords();
            journal.ended(
                    new CallEnd(ending.outcome(), ending.reason(), ending.sipStatus(), at, dialogEnd(ending, at)));
            Duration talked = answeredAt == null ? null : Duration.between(answeredAt, at);
            services.metrics().ended(plan.direction(), ending.outcome(), ending.reason(), talked);
            awaitRecording();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("end of call {} failed", plan.callId(), e);
        } finally {
            release();
        }
    }

    private void release() {
        if (recognition != null) {
            recognition.close();
        }
        if (dialog != null) {
            dialog.close();
        }
        if (speaker != null) {
            speaker.close();
        }
        onEnd.run();
        journal.close();
        try {
            if (!journal.awaitWritten(AFTERMATH)) {
                log.warn("call {} is not written yet", plan.callId());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.live().remove(plan.callId());
    }

    private void lastWords() throws InterruptedException {
        TurnRunner running = turns;
        if (running == null || answeredAt == null || hangUp != null || interrupted) {
            return;
        }
        new LastWords(running, mailbox, services.clock(), properties.finalTimeout(), properties.answerTimeout()).hear();
    }

    private @Nullable EndRequest dialogEnd(CallEnding ending, Instant at) {
        // A caller who gives up at once may leave a session behind that is only being opened.
        if (!sessionAsked) {
            return null;
        }
        TurnRunner running = turns;
        return new EndRequest(
                ending.forDialog(),
                at,
                running == null ? null : running.transcript().previous());
    }

    private void awaitRecording() throws InterruptedException {
        Instant deadline = services.clock().instant().plus(AFTERMATH);
        while (recording) {
            long left = Duration.between(services.clock().instant(), deadline).toMillis();
            if (left <= 0) {
                log.warn("recording of call {} was not closed in time", plan.callId());
                return;
            }
            Mail mail = mailbox.poll(left, TimeUnit.MILLISECONDS);
            if (mail instanceof Mail.FromLeg(LegEvent.RecordingClosed closed, Instant ignored)) {
                recordingClosed(closed);
            }
        }
    }
}
