package org.disputehub.connector;

import java.time.Duration;

/**
 * How a pushed message proves whose it is.
 *
 * @param header    carries the key or the signature
 * @param signed    what is signed, with placeholders {@code {body} {bodyHash} {header:<name>}}
 * @param timestamp header with the time of signing
 * @param within    how far that time may be from the hub's
 */
public record Credentials(Kind kind, String header, Signature.Algorithm algorithm, Signature.Encoding encoding, String signed, String timestamp, Duration within) {

    public enum Kind { KEY, BASIC, HMAC }

    static final Credentials DEFAULT = new Credentials(null, null, null, null, null, null, null);

    public Credentials {
        kind = kind == null ? Kind.KEY : kind;
        header = header == null ? "X-Api-Key" : header;
        algorithm = algorithm == null ? Signature.Algorithm.HMACSHA256 : algorithm;
        encoding = encoding == null ? Signature.Encoding.HEX : encoding;
        signed = signed == null ? "{header:X-Timestamp}.{body}" : signed;
        timestamp = timestamp == null ? "X-Timestamp" : timestamp;
        within = within == null ? Duration.ofMinutes(5) : within;
    }
}
