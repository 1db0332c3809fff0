package io.salesvoice.crm.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialTargetTest {
    @ParameterizedTest
    @CsvSource({
        "sip:+79991234567@127.0.0.1:5080, +79991234567, 127.0.0.1",
        "sip:+79991234567@10.0.0.5;user=phone, +79991234567, 10.0.0.5",
        "SIPS:bob@[::1]:5061, bob, ::1",
        "sip:192.168.1.7, '', 192.168.1.7",
        "+7 999 123-45-67, +7 999 123-45-67, ",
    })
    void readsUserAndHost(String text, String user, String host) {
        assertThat(DialTarget.of(text)).isEqualTo(new DialTarget(user, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.8.8.8", "localhost", "10.1.2.3", "172.16.0.1", "192.168.0.1", "::1", "fd00::1"
            })
    void knowsPrivateAddresses(String host) {
        assertThat(PrivateAddress.isPrivate(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "sip.example.ru", "127.0.0.1.example.ru", "2001:db8::1", "", "fe80"})
    void takesNothingElseForPrivate(String host) {
        assertThat(PrivateAddress.isPrivate(host)).isFalse();
    }

    @Test
    void survivesGarbage() {
        assertThat(DialTarget.of("sip:@@@[::").host()).isNotNull();
        assertThat(PrivateAddress.isPrivate(
                        String.valueOf(DialTarget.of("sip:@@@[::").host())))
                .isFalse();
    }
}
