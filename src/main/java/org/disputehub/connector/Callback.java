package org.disputehub.connector;

import org.disputehub.dispute.Change;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a source is told what becomes of its reports.
 *
 * @param url      null: it is not told yet
 * @param on       what is told
 * @param mapping  makes the source's own message
 * @param secret   file that holds what {@code headers} and {@code sign} need, or null
 * @param sign     null: requests are not signed
 * @param accepted what an answer must say to count; null: its status alone counts
 */
public record Callback(String url, List<Change> on, String mapping, Format format, String charset, Map<String, String> headers, String secret, Transport.Sign sign,
                       Duration timeout, Accepted accepted) {

    public enum Format { JSON, XML }

    public Callback {
        format = format == null ? Format.JSON : format;
        charset = charset == null ? "UTF-8" : charset;
        headers = headers == null ? Map.of() : headers;
        timeout = timeout == null ? Duration.ofSeconds(10) : timeout;
    }

    public String contentType() {
        return (format == Format.XML ? "application/xml;charset=" : "application/json;charset=") + charset;
    }

    /** @param contains text that stands in the answer of one that took it */
    public record Accepted(String contains) {
    }
}
