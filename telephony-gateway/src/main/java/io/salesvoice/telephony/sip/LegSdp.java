package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.media.MediaSession;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.message.Message;
import org.jspecify.annotations.Nullable;

/** One leg's session descriptions, ours and theirs, and the media that follows them. Owned by the leg's mailbox. */
final class LegSdp {
    private final MediaSession media;
    private final InetAddress local;
    private final InetAddress peer;
    private final long sessionId = ThreadLocalRandom.current().nextLong(1L << 40);
    private int version = 1;
    private @Nullable NegotiatedMedia current;
    private boolean started;

    /**
     * @param local our address as the peer sees it
     * @param peer host the signalling comes from
     */
    LegSdp(MediaSession media, InetAddress local, InetAddress peer) {
        this.media = media;
        this.local = local;
        this.peer = peer;
    }

    InetAddress local() {
        return local;
    }

    static boolean hasDescription(Message message) {
        byte[] content = message.getRawContent();
        return content != null && content.length > 0;
    }

    /** Reads the far side's offer or answer; takes effect with {@link #apply}. */
    void read(Message message) throws SdpException {
        byte[] content = message.getRawContent();
        if (content == null) {
            throw new SdpException("no session description");
        }
        current = SdpNegotiator.negotiate(new String(content, StandardCharsets.UTF_8));
    }

    /** Our description: an answer to what was read, or an offer when nothing was. */
    String write() {
        NegotiatedMedia negotiated = current;
        String text = negotiated == null
                ? SdpNegotiator.offer(local, media.localPort(), sessionId, version)
                : SdpNegotiator.answer(negotiated, local, media.localPort(), sessionId, version);
        version++;
        return text;
    }

    /** Starts the media, or changes it when it runs. */
    void apply() {
        NegotiatedMedia negotiated = current;
        if (negotiated == null) {
            return;
        }
        if (started) {
            media.update(negotiated.format(), negotiated.direction(), negotiated.remote());
            return;
        }
        started = true;
        media.start(negotiated.format(), negotiated.direction(), negotiated.remote(), peer);
    }
}
