package org.disputehub.connector;

import org.disputehub.dispute.Change;

import java.util.List;

/**
 * How a source is told what becomes of its reports.
 *
 * @param on      what is told
 * @param mapping makes the source's own message
 * @param webhook null: it is not told yet
 */
public record Callback(List<Change> on, String mapping, Format format, String charset, Webhook webhook) {

    public enum Format { JSON, XML }

    public Callback {
        format = format == null ? Format.JSON : format;
        charset = charset == null ? "UTF-8" : charset;
    }

    public String contentType() {
        return (format == Format.XML ? "application/xml;charset=" : "application/json;charset=") + charset;
    }
}
