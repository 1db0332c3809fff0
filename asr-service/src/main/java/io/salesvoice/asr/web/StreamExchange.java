package io.salesvoice.asr.web;

import io.salesvoice.asr.application.RecognitionStreams;
import io.salesvoice.asr.application.StreamInput;
import io.salesvoice.asr.domain.RecognitionListener;
import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.Sinks;
import reactor.netty.channel.AbortedException;

/** One connection: the body goes into a recogniser's stream while its events come out. */
final class StreamExchange extends BaseSubscriber<DataBuffer> implements RecognitionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StreamExchange.class);

    private final RecognitionStreams streams;
    private final String engine;
    private final Sinks.Many<RecognitionEvent> events;
    private final AtomicBoolean left = new AtomicBoolean();
    private @Nullable RecognizerStream stream;
    private @Nullable StreamInput input;

    StreamExchange(RecognitionStreams streams, String engine, int mostPendingEvents) {
        this.streams = streams;
        this.engine = engine;
        this.events = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(mostPendingEvents));
    }

    /** Subscribes to the body; the exchange has been counted in {@link RecognitionStreams} already. */
    Flux<RecognitionEvent> run(
            RecognizerStream toRecognizer, StreamInput fromBody, Flux<DataBuffer> body, Duration idleTimeout) {
        this.stream = toRecognizer;
        this.input = fromBody;
        return events.asFlux()
                .doOnSubscribe(subscription -> body.timeout(idleTimeout).subscribe(this))
                .doFinally(signal -> {
                    cancel();
                    release();
                });
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(DataBuffer buffer) {
        StreamInput to = input;
        try {
            if (to != null) {
                byte[] bytes = new byte[buffer.readableByteCount()];
                buffer.read(bytes);
                to.accept(ByteBuffer.wrap(bytes));
            }
        } catch (ServiceException e) {
            cancel();
            fail(e);
            return;
        } finally {
            DataBufferUtils.release(buffer);
        }
        RecognizerStream open = stream;
        if (open != null) {
            var unused = open.room().thenRun(() -> request(1));
        }
    }

    @Override
    protected void hookOnComplete() {
        StreamInput to = input;
        try {
            if (to != null) {
                to.end();
            }
        } catch (ServiceException e) {
            fail(e);
        }
    }

    @Override
    protected void hookOnError(Throwable error) {
        if (error instanceof TimeoutException) {
            fail(ServiceException.refused(408, "idle_timeout", "nothing was sent for too long"));
            return;
        }
        if (error instanceof IOException || error instanceof AbortedException) {
            LOG.debug("The client of a recognition stream has gone: {}", error.toString());
            release();
            events.tryEmitComplete();
            return;
        }
        LOG.warn("A recognition stream failed", error);
        fail(ServiceException.internal("internal_error", "the recognition stream failed", error));
    }

    @Override
    protected void hookFinally(SignalType type) {
        if (type == SignalType.CANCEL) {
            release();
        }
    }

    @Override
    public void onEvent(RecognitionEvent event) {
        Sinks.EmitResult result = events.tryEmitNext(event);
        if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
            LOG.warn("A client leaves its recognition events unread; its stream is closed");
            release();
            cancel();
            events.tryEmitComplete();
        }
    }

    @Override
    public void onFinished() {
        release();
        events.tryEmitComplete();
    }

    /** After the recogniser's stream is closed no event of it can come between. */
    private void fail(ServiceException error) {
        release();
        events.tryEmitNext(new RecognitionEvent(
                RecognitionEvent.Type.ERROR,
                0,
                0,
                0,
                0,
                String.valueOf(error.getMessage()),
                engine,
                null,
                error.code(),
                null));
        events.tryEmitComplete();
    }

    /**
     * Lets go of the recogniser once nothing more can come of it. Not left to the end of the answer alone: where a client
     * goes before the first event, the framework neither writes nor cancels the answer.
     */
    private void release() {
        RecognizerStream open = stream;
        if (open != null) {
            open.close();
        }
        if (left.compareAndSet(false, true)) {
            streams.leave();
        }
    }
}
