package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonPointer;

import java.time.Duration;
import java.util.Map;

/** Ways in besides the push by HTTP; null where the connector does not have that one. */
public record Transport(Pull pull, Directory directory, Sftp sftp, Queue queue, Table table) {

    static final Transport NONE = new Transport(null, null, null, null, null);

    /**
     * The hub asks, page after page.
     *
     * @param mark  field of a record whose greatest value is the next {@code {mark}}; null: every round asks for everything
     * @param overlap   how much before a mark that is a time the platform is asked from
     * @param ascending whether the platform gives the oldest first
     * @param token null: none is fetched
     * @param sign  null: requests are not signed
     */
    public record Pull(String url, Duration every, String method, String body, String type, Map<String, String> headers, JsonPointer mark, String start,
                       Duration overlap, boolean ascending, Integer firstPage, Integer size, Duration timeout, String secret, Token token, Sign sign) {
        public Pull {
            method = method == null ? "GET" : method;
            type = type == null ? "application/json" : type;
            headers = headers == null ? Map.of() : headers;
            start = start == null ? "" : start;
            overlap = overlap == null ? Duration.ofSeconds(1) : overlap;
            firstPage = firstPage == null ? 1 : firstPage;
            size = size == null ? 100 : size;
            timeout = timeout == null ? Duration.ofSeconds(30) : timeout;
        }
    }

    public record Token(String url, String body, JsonPointer at, String header, String prefix) {
        public Token {
            header = header == null ? "Authorization" : header;
            prefix = prefix == null ? "Bearer " : prefix;
        }
    }

    public record Sign(String header, Signature.Algorithm algorithm, Signature.Encoding encoding, String signed, String timestamp, String nonce) {
        public Sign {
            algorithm = algorithm == null ? Signature.Algorithm.HMACSHA256 : algorithm;
            encoding = encoding == null ? Signature.Encoding.HEX : encoding;
            signed = signed == null ? "{timestamp}{nonce}{query}{body}" : signed;
            timestamp = timestamp == null ? "X-Timestamp" : timestamp;
            nonce = nonce == null ? "X-Nonce" : nonce;
        }
    }

    /** @param folder null: {@code data/drop/<id>} */
    public record Directory(String folder, String include, Duration every, Duration quiet) {
        public Directory {
            every = every == null ? Duration.ofSeconds(5) : every;
            quiet = quiet == null ? Duration.ofSeconds(2) : quiet;
        }
    }

    public record Sftp(String host, Integer port, String folder, String user, String secret, String knownHosts, String include, Duration every, Duration quiet) {
        public Sftp {
            port = port == null ? 22 : port;
            folder = folder == null ? "." : folder;
            every = every == null ? Duration.ofMinutes(1) : every;
            quiet = quiet == null ? Duration.ofSeconds(10) : quiet;
        }
    }

    /** @param url null: the hub's own broker */
    public record Queue(String name, String url, String user, String secret) {
    }

    public record Table(String url, String user, String secret, String select, String done, String failed, Duration every) {
        public Table {
            failed = failed == null ? done : failed;
            every = every == null ? Duration.ofSeconds(10) : every;
        }
    }
}
