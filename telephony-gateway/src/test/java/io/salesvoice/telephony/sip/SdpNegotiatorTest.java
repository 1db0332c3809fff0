package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.telephony.media.MediaDirection;
import io.salesvoice.telephony.rtp.AudioCodec;
import io.salesvoice.telephony.rtp.RtpFormat;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SdpNegotiatorTest {
    private static final InetAddress LOCAL = InetAddress.ofLiteral("192.0.2.1");
    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 10.0.0.5\r\ns=-\r\nc=IN IP4 10.0.0.5\r\nt=0 0\r\n";

    private static String answer(String offer) throws SdpException {
        return SdpNegotiator.answer(SdpNegotiator.negotiate(offer), LOCAL, 20_000, 5, 1);
    }

    @Test
    void takesTheCallersFirstCodecAndItsEvents() throws Exception {
        NegotiatedMedia media = SdpNegotiator.negotiate(
                HEAD + "m=audio 4000 RTP/AVP 9 0 8 96\r\na=rtpmap:9 G722/8000\r\na=rtpmap:96 telephone-event/8000\r\n");
        assertThat(media.format()).isEqualTo(new RtpFormat(AudioCodec.PCMU, 0, 96));
        assertThat(media.remote()).isEqualTo(new InetSocketAddress("10.0.0.5", 4000));
        assertThat(media.direction()).isEqualTo(MediaDirection.BOTH);
    }

    @Test
    void understandsDynamicTypesAndAnyCase() throws Exception {
        NegotiatedMedia media =
                SdpNegotiator.negotiate(HEAD + "m=audio 4000 RTP/AVP 97\r\na=RTPMAP:97 pcma/8000/1\r\n");
        assertThat(media.format()).isEqualTo(new RtpFormat(AudioCodec.PCMA, 97, RtpFormat.NO_EVENTS));
    }

    @Test
    void answersEachSectionInOrderAndRefusesWhatItCannotDo() throws Exception {
        String answer = answer(HEAD + "m=video 5000 RTP/AVP 96\r\nm=audio 4000 RTP/AVP 8 101\r\n"
                + "a=rtpmap:101 telephone-event/8000\r\na=sendonly\r\n");
        assertThat(answer)
                .contains("m=video 0 RTP/AVP 96\r\nm=audio 20000 RTP/AVP 8 101\r\n")
                .contains("a=rtpmap:8 PCMA/8000")
                .contains("a=fmtp:101 0-15")
                .contains("c=IN IP4 192.0.2.1")
                .contains("a=recvonly")
                .contains("a=ptime:20");
    }

    @Test
    void holdsInBothWays() throws Exception {
        assertThat(SdpNegotiator.negotiate(HEAD + "m=audio 4000 RTP/AVP 8\r\na=sendonly\r\n")
                        .direction())
                .isEqualTo(new MediaDirection(false, true));
        assertThat(SdpNegotiator.negotiate(HEAD + "m=audio 4000 RTP/AVP 8\r\na=inactive\r\n")
                        .direction())
                .isEqualTo(new MediaDirection(false, false));
        assertThat(SdpNegotiator.negotiate(HEAD.replace("10.0.0.5\r\nt", "0.0.0.0\r\nt") + "m=audio 4000 RTP/AVP 8\r\n")
                        .direction())
                .isEqualTo(new MediaDirection(false, true));
    }

    @Test
    void theSectionsOwnAddressAndDirectionCountMore() throws Exception {
        NegotiatedMedia media = SdpNegotiator.negotiate(
                HEAD + "a=inactive\r\nm=audio 4000 RTP/AVP 8\r\nc=IN IP4 10.0.0.9\r\na=sendrecv\r\n");
        assertThat(media.remote().getHostString()).isEqualTo("10.0.0.9");
        assertThat(media.direction()).isEqualTo(MediaDirection.BOTH);
    }

    @Test
    void refusesWhatHasNothingForUs() {
        refused(HEAD + "m=audio 4000 RTP/AVP 18\r\na=rtpmap:18 G729/8000\r\n", "PCMA or PCMU");
        refused(HEAD + "m=audio 4000 RTP/SAVP 8\r\n", "PCMA or PCMU");
        refused(HEAD + "m=audio 0 RTP/AVP 8\r\n", "PCMA or PCMU");
        refused(HEAD + "m=audio 70000 RTP/AVP 8\r\n", "70000");
        refused(HEAD + "m=audio x RTP/AVP 8\r\n", "not a number");
        refused(HEAD + "m=audio 4000 RTP/AVP 99\r\na=rtpmap:99 PCMA/16000\r\n", "PCMA or PCMU");
        refused(HEAD, "without a media section");
        refused("", "without a media section");
        refused("garbage", "without a type");
        refused("v=0\r\nm=audio 4000 RTP/AVP 8\r\n", "no connection line");
        refused(HEAD.replace("IP4 10.0.0.5\r\nt", "IP4 evil.example\r\nt") + "m=audio 4000 RTP/AVP 8\r\n", "not an IP");
        refused(HEAD.replace("IP4 10.0.0.5\r\nt", "IP4 224.0.0.1\r\nt") + "m=audio 4000 RTP/AVP 8\r\n", "not one host");
        refused(HEAD.repeat(1000), "characters");
    }

    private static void refused(String offer, String reason) {
        assertThatThrownBy(() -> SdpNegotiator.negotiate(offer))
                .isInstanceOf(SdpException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void garbageIsRefusedAndNothingElseHappens() {
        Random random = new Random(11);
        String offer = HEAD + "m=audio 4000 RTP/AVP 8 101\r\na=rtpmap:101 telephone-event/8000\r\na=sendrecv\r\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder broken = new StringBuilder(offer);
            for (int j = random.nextInt(6); j >= 0; j--) {
                broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(128));
            }
            try {
                SdpNegotiator.negotiate(broken.toString());
            } catch (SdpException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void readsBackItsOwnOffer() throws Exception {
        NegotiatedMedia media = SdpNegotiator.negotiate(SdpNegotiator.offer(LOCAL, 20_002, 1, 1));
        assertThat(media.format()).isEqualTo(new RtpFormat(AudioCodec.PCMA, 8, 101));
        assertThat(media.remote()).isEqualTo(new InetSocketAddress("192.0.2.1", 20_002));
    }
}
