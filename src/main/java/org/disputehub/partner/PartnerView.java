package org.disputehub.partner;

import org.disputehub.connector.Connector;
import org.disputehub.connector.Credentials;
import org.disputehub.intake.ContentTypes;
import org.springframework.web.util.UriUtils;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that a partner must know to post.
 *
 * @param batch    each record of a message has a receipt of its own
 * @param reply    null: the hub's own answers
 * @param photos   where photos go that come before their report; null: none do
 * @param samples  those that the one who asks may see
 * @param withheld number of those that may not be seen without the connector's key
 */
record PartnerView(Entry connector, String address, List<String> contentTypes, String charset, boolean batch, Proof credentials, Words reply, String photos,
                   List<Shown> samples, int withheld) {

    /** Answers in the source's own words, as they go out. */
    record Words(String type, int status, String accepted, String refused) {
    }

    /** In the list to choose from. */
    record Entry(String id, String name, String port, List<Connector.Format> formats) {
    }

    /** @param algorithm of a signature, with all that follows it, else null */
    record Proof(Credentials.Kind kind, String header, String algorithm, String encoding, String signed, String timestamp) {
    }

    /**
     * @param open    anybody may see it
     * @param charset null: it is no text
     */
    record Shown(String name, boolean open, String address, String contentType, String charset, byte[] base64) {
    }

    static Entry entry(Connector connector) {
        return new Entry(connector.id(), connector.name(), connector.port().name(), connector.format());
    }

    /** @param open those of the samples that anybody may see */
    static PartnerView of(Connector connector, List<Sample> samples, List<String> open, int all) {
        return new PartnerView(entry(connector), "/api/v1/reports/" + connector.id(), connector.format().stream().map(ContentTypes::of).toList(), connector.charset(),
                connector.batch(), proof(connector.credentials()), words(connector.reply()),
                connector.uploads() == null ? null : "/api/v1/reports/" + connector.id() + "/photos?clientId=", samples.stream().map(sample -> shown(connector, sample, open.contains(sample.name()))).toList(), all - samples.size());
    }

    private static Proof proof(Credentials credentials) {
        return switch (credentials.kind()) {
            case KEY -> new Proof(credentials.kind(), credentials.header(), null, null, null, null);
            case BASIC -> new Proof(credentials.kind(), "Authorization", null, null, null, null);
            case HMAC -> new Proof(credentials.kind(), credentials.header(), credentials.algorithm().name(), credentials.encoding().name(), credentials.signed(), credentials.timestamp());
        };
    }

    private static Words words(Connector.Reply reply) {
        return reply == null ? null : new Words(reply.type(), AnswerExamples.accepted(reply).status(), AnswerExamples.text(AnswerExamples.accepted(reply)), AnswerExamples.text(AnswerExamples.refused(reply)));
    }

    private static Shown shown(Connector connector, Sample sample, boolean open) {
        Charset charset = sample.charset();
        return new Shown(sample.name(), open, address(connector, sample), sample.contentType(), charset == null ? null : charset.name(), sample.bytes());
    }

    /** It stands between single quotes in a command line. */
    static String address(Connector connector, Sample sample) {
        return PartnerEndpoint.CONNECTORS + "/" + connector.id() + "/samples/" + UriUtils.encodePathSegment(sample.name(), StandardCharsets.UTF_8).replace("'", "%27");
    }
}
