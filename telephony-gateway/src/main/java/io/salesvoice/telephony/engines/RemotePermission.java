package io.salesvoice.telephony.engines;

import io.salesvoice.common.client.CrmClient;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.telephony.outbound.OutboundProperties;
import io.salesvoice.telephony.outbound.Permission;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** crm-connector's word on an outbound call. */
@Component
class RemotePermission implements Permission {
    private final CrmClient client;
    private final Duration timeout;

    RemotePermission(CrmClient client, OutboundProperties properties) {
        this.client = client;
        this.timeout = properties.permissionTimeout();
    }

    @Override
    public OutboundPermission ask(String target, String reason) {
        OutboundPermission answer = client.outboundPermission(target, reason).block(timeout);
        if (answer == null) {
            throw ServiceException.unavailable("crm_empty_answer", "crm answered nothing", timeout, null);
        }
        return answer;
    }
}
