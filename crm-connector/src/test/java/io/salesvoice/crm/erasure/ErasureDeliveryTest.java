package io.salesvoice.crm.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureDeliveryTest extends CrmUnderTest {
    @Autowired
    private ErasureOrders orders;

    @Autowired
    private ErasureProperties properties;

    private final Service gateway = new Service("telephony-gateway");
    private final Service dialog = new Service("dialog-orchestrator");
    private ErasureDelivery delivery;

    /** A service that may be away. */
    private static final class Service implements PersonalDataHolder {
        private final String name;
        private final List<ErasureOrder> erased = new ArrayList<>();
        private boolean away;

        Service(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void erase(ErasureOrder order) {
            if (away) {
                throw ServiceException.unavailable("away", "does not answer", Duration.ofSeconds(1), null);
            }
            erased.add(order);
        }
    }

    @BeforeEach
    void begin() {
        jdbc.update("delete from crm.erasure_order");
        delivery = new ErasureDelivery(orders, List.of(gateway, dialog), properties);
    }

    @Test
    void otherServicesEraseTheNumberAndTheCallsOfItsLeads() {
        String phone = freshPhone();
        UUID call = UUID.randomUUID();
        lead(phone, call);
        erase(phone);
        delivery.deliver();
        assertThat(gateway.erased).containsExactly(new ErasureOrder(phone, List.of(call)));
        assertThat(dialog.erased).isEqualTo(gateway.erased);
        assertThat(numbersKept(phone)).isZero();
    }

    @Test
    void aServiceThatIsAwayIsToldUntilItHasErased() {
        String phone = freshPhone();
        gateway.away = true;
        erase(phone);
        for (int attempt = 0; attempt < 50; attempt++) {
            delivery.deliver();
            clock.advance(properties.lastBackoff());
        }
        assertThat(dialog.erased).hasSize(1);
        assertThat(numbersKept(phone)).isEqualTo(1);
        assertThat(jdbc.queryForObject("select last_error from crm.erasure_order", String.class))
                .isEqualTo("away");

        gateway.away = false;
        delivery.deliver();
        assertThat(gateway.erased).hasSize(1);
        assertThat(numbersKept(phone)).isZero();
    }

    @Test
    void aClaimHoldsOthersOffUntilItsLeaseIsOver() {
        erase(freshPhone());
        assertThat(orders.claim(10, properties.lease())).hasSize(2);
        assertThat(orders.claim(10, properties.lease())).isEmpty();
        clock.advance(properties.lease());
        assertThat(orders.claim(10, properties.lease())).hasSize(2);
    }

    private void lead(String phone, UUID call) {
        http().post()
                .uri("/leads")
                .bodyValue(Map.of("title", "Лид", "phone", phone, "call_id", call.toString()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void erase(String phone) {
        http().delete()
                .uri("/personal-data/{p}", phone)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Long numbersKept(String phone) {
        return jdbc.queryForObject("select count(*) from crm.erasure_order where phone = ?", Long.class, phone);
    }
}
