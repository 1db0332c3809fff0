package io.salesvoice.common.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call a service over HTTP.
 *
 * @param apiKey the key; empty means none
 * @param open true lets a service listen beyond loopback without a key
 * @param allowedHosts further values of the Host header that are ours, without port
 * @param openPaths paths that need no key beside health and metrics, for example the console's static files; a trailing
 *     {@code /**} matches all below
 */
@ConfigurationProperties("salesvoice.access")
public record AccessProperties(
        @Nullable String apiKey,
        @DefaultValue("false") boolean open,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> openPaths) {
    public AccessProperties {
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        allowedHosts = List.copyOf(allowedHosts);
        openPaths = List.copyOf(openPaths);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AccessProperties[apiKey=" + (apiKey == null ? "none" : "set") + ", open=" + open + ", allowedHosts="
                + allowedHosts + "]";
    }
}
