package io.salesvoice.telephony.sip;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sip.InvalidArgumentException;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.ContactHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderFactory;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.header.RetryAfterHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** Builds the messages we send. */
final class SipMessages {
    private static final List<String> METHODS = List.of(
            Request.INVITE, Request.ACK, Request.BYE, Request.CANCEL, Request.OPTIONS, Request.INFO, Request.UPDATE);
    private static final int MAX_FORWARDS = 70;

    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;
    private final String userAgent;

    SipMessages(SipFactory factory, String userAgent) throws PeerUnavailableException {
        addresses = factory.createAddressFactory();
        headers = factory.createHeaderFactory();
        messages = factory.createMessageFactory();
        this.userAgent = userAgent;
    }

    /** @throws ParseException when it is not a SIP URI with a host */
    SipURI uri(String text) throws ParseException {
        URI uri = addresses.createURI(text);
        if (uri instanceof SipURI sip && sip.getHost() != null && !sip.getHost().isBlank()) {
            return sip;
        }
        throw new ParseException("not a sip: URI", 0);
    }

    SipURI uri(String user, InetAddress host, int port) throws ParseException {
        SipURI uri = addresses.createSipURI(user, hostText(host));
        uri.setPort(port);
        return uri;
    }

    ContactHeader contact(InetAddress host, int port, String transport) throws ParseException {
        SipURI uri = uri("salesvoice", host, port);
        if (!transport.equalsIgnoreCase("udp")) {
            uri.setTransportParam(transport.toLowerCase(Locale.ROOT));
        }
        return headers.createContactHeader(addresses.createAddress(uri));
    }

    Response response(int status, Request request, @Nullable String toTag) {
        try {
            Response response = messages.createResponse(status, request);
            ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
            if (toTag != null && to != null && to.getTag() == null && status != Response.TRYING) {
                to.setTag(toTag);
            }
            response.addHeader(header("Server", userAgent));
            return response;
        } catch (ParseException e) {
            throw new IllegalStateException("status " + status + " makes no response", e);
        }
    }

    void addCapabilities(Message message) {
        addAllow(message);
        message.addHeader(header("Accept", "application/sdp"));
    }

    /** 405, with what is allowed (RFC 3261 section 21.4.6). */
    Response methodNotAllowed(Request request) {
        Response response = response(Response.METHOD_NOT_ALLOWED, request, null);
        addAllow(response);
        return response;
    }

    private void addAllow(Message message) {
        for (String method : METHODS) {
            message.addHeader(header("Allow", method));
        }
    }

    void addRetryAfter(Response response, Duration after) throws ParseException {
        response.addHeader(header(RetryAfterHeader.NAME, Long.toString(Math.max(1, after.toSeconds()))));
    }

    void addSdp(Message message, String sdp) throws ParseException {
        ContentTypeHeader type = headers.createContentTypeHeader("application", "sdp");
        message.setContent(sdp.getBytes(StandardCharsets.UTF_8), type);
    }

    /** An INVITE outside of any dialog, still without a session description. */
    Request invite(
            String callId, SipURI target, Address from, String fromTag, InetAddress local, int port, String transport)
            throws ParseException, InvalidArgumentException {
        FromHeader fromHeader = headers.createFromHeader(from, fromTag);
        ToHeader to = headers.createToHeader(addresses.createAddress(withoutParameters(target)), null);
        ViaHeader via = headers.createViaHeader(hostText(local), port, transport, null);
        via.setRPort();
        MaxForwardsHeader maxForwards = headers.createMaxForwardsHeader(MAX_FORWARDS);
        Request request = messages.createRequest(
                target,
                Request.INVITE,
                headers.createCallIdHeader(callId),
                headers.createCSeqHeader(1L, Request.INVITE),
                fromHeader,
                to,
                List.of(via),
                maxForwards);
        request.addHeader(contact(local, port, transport));
        request.addHeader(header("User-Agent", userAgent));
        addCapabilities(request);
        return request;
    }

    private SipURI withoutParameters(SipURI target) throws ParseException {
        SipURI plain = addresses.createSipURI(target.getUser(), target.getHost());
        if (target.getPort() > 0) {
            plain.setPort(target.getPort());
        }
        return plain;
    }

    Address address(SipURI uri) {
        return addresses.createAddress(uri);
    }

    Header header(String name, String value) {
        try {
            return headers.createHeader(name, value);
        } catch (ParseException e) {
            throw new IllegalStateException(name + " header", e);
        }
    }

    /** The listening points know only the wildcard address; a peer needs one it can answer to. */
    static void correctVia(Request request, InetAddress local) throws ParseException, InvalidArgumentException {
        if (request.getHeader(ViaHeader.NAME) instanceof ViaHeader via) {
            via.setHost(hostText(local));
            via.setRPort();
        }
    }

    private static String hostText(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
