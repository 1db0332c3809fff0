package io.salesvoice.telephony.instances;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.call.CallCommand;
import io.salesvoice.telephony.call.CallOwner;
import io.salesvoice.telephony.call.LiveCall;
import io.salesvoice.telephony.call.LiveCalls;
import io.salesvoice.telephony.call.OtherInstances;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;

/**
 * Sends commands to the inboxes of other instances and carries out what comes into its own. Requests and answers share the
 * inbox; one thread reads it.
 */
final class CommandExchange implements OtherInstances, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CommandExchange.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Inboxes inboxes;
    private final RedisConnectionFactory connections;
    private final LiveCalls live;
    private final String self;
    private final InstanceProperties properties;
    private final Map<UUID, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    CommandExchange(
            Inboxes inboxes,
            RedisConnectionFactory connections,
            LiveCalls live,
            CallOwner owner,
            InstanceProperties properties) {
        this.inboxes = inboxes;
        this.connections = connections;
        this.live = live;
        this.self = owner.instance();
        this.properties = properties;
    }

    @Override
    public boolean command(String owner, UUID callId, CallCommand command) {
        UUID id = UuidV7.next();
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            inboxes.put(owner, new Message.Request(id, self, callId, command));
            return answer.get(properties.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (DataAccessException e) {
            throw ServiceException.unavailable(
                    "owner_unreachable",
                    "another instance has the call, and Redis, by which it is reached, does not answer",
                    RETRY_AFTER,
                    e);
        } catch (TimeoutException e) {
            throw ServiceException.unavailable(
                    "owner_silent",
                    "another instance has the call and has not answered; whether it did as asked is not known",
                    RETRY_AFTER,
                    e);
        } catch (ExecutionException e) {
            throw ServiceException.internal("command_failed", "the command could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServiceException.unavailable("owner_silent", "this instance is being stopped", RETRY_AFTER, e);
        } finally {
            waiting.remove(id);
        }
    }

    @Override
    public void requireEvents() {
        try {
            inboxes.ping();
        } catch (DataAccessException e) {
            throw ServiceException.unavailable(
                    "live_events_unavailable",
                    "another instance has the call, and Redis, by which its events come, does not answer",
                    RETRY_AFTER,
                    e);
        }
    }

    @Override
    public void start() {
        CountDownLatch until = new CountDownLatch(1);
        stopped = until;
        Thread.ofVirtual().name("command-inbox").start(() -> run(until));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch until) {
        // The name of the inbox is new with each start: all that lies in it is for this process.
        RecordId last = RecordId.of(0, 0);
        boolean complained = false;
        while (until.getCount() > 0) {
            try (RedisConnection connection = connections.getConnection()) {
                while (until.getCount() > 0) {
                    for (MapRecord<String, String, String> entry : inboxes.read(connection, self, last)) {
                        last = entry.getId();
                        take(connection, entry);
                    }
                    complained = false;
                }
            } catch (RuntimeException e) {
                if (!complained && until.getCount() > 0) {
                    complained = true;
                    log.warn("commands of other instances do not arrive: {}", e.toString());
                }
                pause(until);
            }
        }
    }

    private void pause(CountDownLatch until) {
        try {
            if (until.await(properties.retryPause().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            until.countDown();
        }
    }

    private void take(RedisConnection connection, MapRecord<String, String, String> entry) {
        switch (Message.of(entry.getValue())) {
            case Message.Request request -> carryOut(connection, entry.getId(), request);
            case Message.Answer answer -> {
                CompletableFuture<Boolean> asked = waiting.get(answer.id());
                if (asked != null) {
                    asked.complete(answer.done());
                }
            }
            case null -> log.warn("a message in the inbox is not of this version");
        }
    }

    private void carryOut(RedisConnection connection, RecordId entry, Message.Request request) {
        if (inboxes.age(connection, entry).compareTo(properties.deadline()) > 0) {
            log.info("a command for call {} came too late and is not carried out", request.callId());
            return;
        }
        LiveCall call = live.find(request.callId()).orElse(null);
        if (call != null) {
            request.command().applyTo(call);
        }
        inboxes.put(request.sender(), new Message.Answer(request.id(), call != null));
    }
}
