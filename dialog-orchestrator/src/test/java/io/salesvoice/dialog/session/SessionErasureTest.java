package io.salesvoice.dialog.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.privacy.ErasureOrder;
import io.salesvoice.dialog.testing.Conversation;
import io.salesvoice.dialog.testing.DialogUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class SessionErasureTest extends DialogUnderTest {
    @Autowired
    private StringRedisTemplate redis;

    @Test
    void leavesNothingOfASessionThatIsOver() {
        String phone = "+79169990011";
        Conversation call = call(phone);
        call.say("Меня зовут Аглая. Хочу кофе в офис.");
        call.end();
        erase(phone, 200);
        assertThat(rows("session", call)).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from dialog.crm_action where session_id = ?", Long.class, call.id()))
                .isZero();
        assertThat(redis.hasKey("dialog:session:" + call.id())).isFalse();
        http().get()
                .uri("/dialog/sessions/{id}", call.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        erase(phone, 200);
    }

    @Test
    void aSessionThatGoesOnIsErasedAfterItsEnd() {
        String phone = "+79169990022";
        Conversation call = call(phone);
        erase(phone, 503);
        assertThat(rows("session", call)).isEqualTo(1);
        call.end();
        erase(phone, 200);
        assertThat(rows("session", call)).isZero();
    }

    @Test
    void takesNoNumberThatIsNone() {
        erase("8 916", 400);
    }

    private Long rows(String table, Conversation call) {
        return jdbc.queryForObject("select count(*) from dialog." + table + " where id = ?", Long.class, call.id());
    }

    private void erase(String phone, int status) {
        http().post()
                .uri("/personal-data/erasures")
                .bodyValue(new ErasureOrder(phone, List.of()))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
