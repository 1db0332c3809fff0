package io.salesvoice.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final AtomicReference<String> down = new AtomicReference<>("");
    private final Admission admission = new Admission(2, Duration.ofSeconds(10), down::get);

    @Test
    void letsInAsManyAsThereArePlaces() {
        assertThat(admission.ask()).isInstanceOf(Admission.Decision.Admitted.class);
        assertThat(admission.ask()).isInstanceOf(Admission.Decision.Admitted.class);
        assertThat(admission.ask()).isEqualTo(new Admission.Decision.Refused("capacity", Duration.ofSeconds(10)));
    }

    @Test
    void givesAPlaceBackOnce() {
        Admission.Decision.Admitted first = (Admission.Decision.Admitted) admission.ask();
        admission.ask();
        first.release();
        first.release();
        assertThat(admission.taken()).isEqualTo(1);
        assertThat(admission.ask()).isInstanceOf(Admission.Decision.Admitted.class);
        assertThat(admission.ask()).isInstanceOf(Admission.Decision.Refused.class);
    }

    @Test
    void letsNobodyInWhileAServiceIsDown() {
        down.set("asr");
        assertThat(admission.ask()).isEqualTo(new Admission.Decision.Refused("asr_down", Duration.ofSeconds(10)));
        assertThat(admission.taken()).isZero();
    }

    @Test
    void letsNobodyInWhileItShutsDown() {
        admission.close();
        assertThat(admission.ask()).isEqualTo(new Admission.Decision.Refused("shutting_down", Duration.ofSeconds(10)));
    }
}
