package io.salesvoice.crm.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.crm.record.Constraints;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a record, its outbox row and the answer under its Idempotency-Key in one transaction. Keys are not looked up
 * before: the index of keys decides, and only a request that meets it reads the stored answer.
 */
@Component
public class DurableCreation {
    private static final int ATTEMPTS = 5;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final TransactionTemplate transaction;
    private final IdempotencyKeys keys;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final InstantSource clock;

    DurableCreation(
            TransactionTemplate transaction,
            IdempotencyKeys keys,
            JsonMapper json,
            MeterRegistry meters,
            InstantSource clock) {
        this.transaction = transaction;
        this.keys = keys;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param key the Idempotency-Key header; without one every request is a new one
     * @param request the checked body: the same key with another body is refused
     * @throws ServiceException 422 {@code idempotency_key_reused}, 410 {@code erased} for a key whose record was erased
     */
    public <W> Created<W> create(@Nullable String key, Object request, Creation<W> creation) {
        Created<W> created = createOnce(key, request, creation);
        meters.counter(
                        "salesvoice.crm.creates",
                        "kind",
                        creation.scope(),
                        "outcome",
                        created.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
        return created;
    }

    private <W> Created<W> createOnce(@Nullable String key, Object request, Creation<W> creation) {
        byte[] hash = key == null ? null : hash(checked(key), request);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.execute(status -> write(key, hash, creation));
            } catch (DataIntegrityViolationException conflict) {
                if (!Constraints.isUnique(conflict)) {
                    throw conflict;
                }
            } catch (KeyTaken taken) {
                // The answer is there by now, or its transaction was rolled back and the next attempt takes the key.
            }
            Optional<Created<W>> replay = replay(key, hash, creation);
            if (replay.isPresent()) {
                return replay.get();
            }
        }
        throw ServiceException.unavailable(
                "conflict", "the record is being changed by many requests at once", Duration.ofSeconds(1), null);
    }

    private <W> Created<W> write(@Nullable String key, byte @Nullable [] hash, Creation<W> creation) {
        Written<W> written = creation.write();
        if (key != null && hash != null) {
            String answer = json.writeValueAsString(written.answer());
            if (!keys.insert(creation.scope(), key, hash, written.id(), answer, clock.instant())) {
                throw new KeyTaken();
            }
        }
        return new Created<>(
                written.id(), written.answer(), written.merged() ? Created.Outcome.MERGED : Created.Outcome.CREATED);
    }

    private <W> Optional<Created<W>> replay(@Nullable String key, byte @Nullable [] hash, Creation<W> creation) {
        if (key == null || hash == null) {
            return Optional.empty();
        }
        return keys.find(creation.scope(), key).map(stored -> {
            if (stored.answer() == null) {
                throw ServiceException.refused(
                        410, "erased", "the record of this Idempotency-Key was erased on request");
            }
            if (!stored.isOf(hash)) {
                throw ServiceException.refused(
                        422, "idempotency_key_reused", "this Idempotency-Key was used with another body");
            }
            W answer = json.readValue(stored.answer(), creation.answerType());
            return new Created<>(stored.recordId(), creation.replayed(answer), Created.Outcome.REPLAYED);
        });
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw ServiceException.invalid(
                    "invalid_idempotency_key",
                    "Idempotency-Key",
                    "1 to 200 visible ASCII characters",
                    "the Idempotency-Key has " + key.length() + " characters or some that are not visible ASCII");
        }
        return key;
    }

    private byte[] hash(String key, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
