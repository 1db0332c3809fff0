package io.salesvoice.telephony;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.Dialer;
import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegListener;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Dials nowhere and keeps the legs for the test to play the far end. */
public final class FakeDialer implements Dialer {
    private final List<FakeLeg> legs = new CopyOnWriteArrayList<>();

    @Override
    public CallLeg dial(UUID callId, String target, String from, LegListener listener) {
        FakeLeg leg = new FakeLeg(callId, LegDirection.OUTBOUND, from, target);
        leg.connect(listener);
        legs.add(leg);
        return leg;
    }

    public List<FakeLeg> legs() {
        return legs;
    }
}
