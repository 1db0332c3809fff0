package io.salesvoice.dialog.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** Live sessions in Redis: one hash each, {@code version} and {@code state}, replaced only by a higher version. */
final class RedisLiveStore implements LiveStore {
    private static final String PREFIX = "dialog:session:";
    private static final RedisScript<Long> WRITE = new DefaultRedisScript<>("""
            local stored = tonumber(redis.call('HGET', KEYS[1], 'version') or '-1')
            if stored >= tonumber(ARGV[1]) then return 0 end
            redis.call('HSET', KEYS[1], 'version', ARGV[1], 'state', ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Duration ttl;

    RedisLiveStore(StringRedisTemplate redis, Duration ttl) {
        this.redis = redis;
        this.ttl = ttl;
    }

    @Override
    public Optional<String> read(String sessionId) {
        try {
            return Optional.ofNullable(redis.<String, String>opsForHash().get(PREFIX + sessionId, "state"));
        } catch (DataAccessException e) {
            throw new LiveStoreException("redis does not answer", e);
        }
    }

    @Override
    public void delete(String sessionId) {
        try {
            redis.delete(PREFIX + sessionId);
        } catch (DataAccessException e) {
            throw new LiveStoreException("redis does not answer", e);
        }
    }

    @Override
    public boolean write(String sessionId, long version, String json) {
        try {
            Long written = redis.execute(
                    WRITE, List.of(PREFIX + sessionId), Long.toString(version), json, Long.toString(ttl.toMillis()));
            return written != null && written == 1;
        } catch (DataAccessException e) {
            throw new LiveStoreException("redis does not answer", e);
        }
    }
}
