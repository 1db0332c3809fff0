package io.salesvoice.telephony.conversation;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.util.retry.Retry;

/** One call's session with the dialog: streams of answers become turn events. */
final class DialogLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DialogLink.class);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(4);

    private final DialogService dialog;
    private final String sessionId;
    private final Duration answerTimeout;
    private final Consumer<TurnEvent> events;
    private final Map<Attempt, Disposable> running = new ConcurrentHashMap<>();
    private volatile @Nullable String engine;

    private record Attempt(UUID turnId, int revision) {}

    DialogLink(DialogService dialog, String sessionId, Duration answerTimeout, Consumer<TurnEvent> events) {
        this.dialog = dialog;
        this.sessionId = sessionId;
        this.answerTimeout = answerTimeout;
        this.events = events;
    }

    void ask(TurnCommand.Ask ask, @Nullable PreviousTurn previous) {
        UUID turn = ask.turnId();
        int revision = ask.revision();
        Attempt attempt = new Attempt(turn, revision);
        TurnRequest request =
                new TurnRequest(sessionId, turn, revision, ask.text(), ask.input(), ask.speculative(), previous);
        Disposable.Swap slot = Disposables.swap();
        running.put(attempt, slot);
        slot.update(dialog.turn(request)
                .timeout(answerTimeout)
                // A stream that just ends has not answered.
                .concatWithValues(new DialogEvent.Failed("dialog_stream_ended", "no done"))
                .takeUntil(event -> event instanceof DialogEvent.Done || event instanceof DialogEvent.Failed)
                .doFinally(signal -> running.remove(attempt, slot))
                .subscribe(event -> received(turn, revision, event), error -> failed(turn, revision, error)));
    }

    private void received(UUID turn, int revision, DialogEvent event) {
        switch (event) {
            case DialogEvent.Spoken e ->
                events.accept(new TurnEvent.SentenceCame(
                        turn, revision, new Sentence(e.index(), e.text(), e.interruptible())));
            case DialogEvent.Acted e -> events.accept(new TurnEvent.ActionCame(turn, revision, e.action()));
            case DialogEvent.Done e -> {
                engine = e.engine();
                events.accept(new TurnEvent.AnswerDone(turn, revision, e.expects(), e.endCall()));
            }
            case DialogEvent.Failed e -> events.accept(new TurnEvent.AnswerFailed(turn, revision, e.code()));
        }
    }

    private void failed(UUID turn, int revision, Throwable error) {
        String code = error instanceof ServiceException known ? known.code() : "dialog_failed";
        log.warn("dialog turn {} revision {} failed: {}", turn, revision, error.toString());
        events.accept(new TurnEvent.AnswerFailed(turn, revision, code));
    }

    void cancel(UUID turn, int revision) {
        Disposable stream = running.remove(new Attempt(turn, revision));
        if (stream != null) {
            stream.dispose();
        }
    }

    /** Idempotent at the far side, so a lost answer is asked for again. */
    void commit(UUID turn, int revision) {
        Attempt attempt = new Attempt(turn, -revision);
        Disposable.Swap slot = Disposables.swap();
        running.put(attempt, slot);
        slot.update(dialog.commit(sessionId, turn, revision)
                .timeout(COMMIT_TIMEOUT)
                .retryWhen(Retry.backoff(2, Duration.ofMillis(200)).filter(DialogLink::mayPass))
                .doFinally(signal -> running.remove(attempt, slot))
                .subscribe(
                        result -> result.actions()
                                .forEach(action -> events.accept(new TurnEvent.ActionCame(turn, revision, action))),
                        error -> {
                            log.warn("commit of turn {} failed: {}", turn, error.toString());
                            events.accept(new TurnEvent.CommitFailed(turn, revision));
                        }));
    }

    private static boolean mayPass(Throwable error) {
        return !(error instanceof ServiceException known) || known.status() >= 429;
    }

    /** The engine of the last complete answer. */
    @Nullable
    String engine() {
        return engine;
    }

    /** Discards what is still being answered; commits on their way are left to arrive. */
    @Override
    public void close() {
        running.forEach((attempt, stream) -> {
            if (attempt.revision() >= 0) {
                stream.dispose();
            }
        });
    }
}
