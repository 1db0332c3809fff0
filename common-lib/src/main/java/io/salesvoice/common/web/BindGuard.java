package io.salesvoice.common.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.InitializingBean;

/** Refuses to start a service that would listen beyond this machine without a key. */
final class BindGuard implements InitializingBean {
    private final String address;
    private final AccessProperties properties;

    BindGuard(String address, AccessProperties properties) {
        this.address = address;
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() throws UnknownHostException {
        if (properties.apiKey() != null
                || properties.open()
                || InetAddress.getByName(address).isLoopbackAddress()) {
            return;
        }
        throw new IllegalStateException("BIND_ADDRESS: " + address
                + " (expected: a loopback address, or SALESVOICE_API_KEY set, or SALESVOICE_OPEN=true)");
    }
}
