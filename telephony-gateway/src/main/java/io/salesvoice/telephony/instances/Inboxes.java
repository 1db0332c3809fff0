package io.salesvoice.telephony.instances;

import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The streams of messages in Redis, one for each instance. Every method blocks and fails when Redis does. */
final class Inboxes {
    private static final long BATCH = 100;

    private final StringRedisTemplate redis;
    private final InstanceProperties properties;

    Inboxes(StringRedisTemplate redis, InstanceProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    void put(String instance, Message message) {
        String inbox = properties.inbox(instance);
        redis.opsForStream()
                .add(
                        StreamRecords.newRecord().in(inbox).ofMap(message.fields()),
                        XAddOptions.maxlen(properties.inboxLength()).approximateTrimming(true));
        redis.expire(inbox, properties.inboxLife());
    }

    /**
     * What lies behind a place in an inbox; waits a moment when that is nothing.
     *
     * @param connection of the reader alone: it is busy while Redis waits
     */
    List<MapRecord<String, String, String>> read(RedisConnection connection, String instance, RecordId after) {
        var serializer = redis.getStringSerializer();
        byte[] key = serializer.serialize(properties.inbox(instance));
        var records = connection
                .streamCommands()
                .xRead(
                        StreamReadOptions.empty().block(properties.poll()).count(BATCH),
                        StreamOffset.create(key, ReadOffset.from(after)));
        return records == null
                ? List.of()
                : records.stream()
                        .map(record -> record.deserialize(serializer, serializer, serializer))
                        .toList();
    }

    /** How long a message has been lying there, by the clock of Redis, which also wrote its id. */
    Duration age(RedisConnection connection, RecordId id) {
        Long now = connection.serverCommands().time();
        Long written = id.getTimestamp();
        return now == null || written == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, now - written));
    }

    /** Anybody there? */
    void ping() {
        redis.execute((RedisConnection connection) -> connection.ping());
    }
}
