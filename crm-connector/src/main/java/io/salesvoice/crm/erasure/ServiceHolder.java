package io.salesvoice.crm.erasure;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A service of ours as a holder of data. */
record ServiceHolder(String name, Duration timeout, Function<ErasureOrder, Mono<Void>> client)
        implements PersonalDataHolder {
    @Override
    public void erase(ErasureOrder order) {
        client.apply(order)
                .timeout(
                        timeout,
                        Mono.error(() -> ServiceException.unavailable(
                                name + "_silent", name + " did not answer", timeout, null)))
                .block();
    }
}
