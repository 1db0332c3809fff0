package io.salesvoice.telephony.sip;

/** A session description that cannot be read or offers nothing we can do; answered with 488. */
final class SdpException extends Exception {
    private static final long serialVersionUID = 1L;

    SdpException(String message) {
        super(message);
    }
}
