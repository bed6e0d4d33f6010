package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One leak in one house of which several sources report: the shipped samples of the cluster A, with people and a house that no other test
 * has. Each method posts another report under a number of its own.
 */
public final class Quarrel {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RunningHub hub;
    private final String matter = Samples.fresh("");

    public Quarrel(RunningHub hub) {
        this.hub = hub;
    }

    /** 张某 calls the police. */
    public JsonNode police(String number) {
        return police("call.xml", number);
    }

    public JsonNode police(String sample, String number) {
        return post("police-110", "application/xml", policeText(sample, number).getBytes(GB18030));
    }

    String policeText(String sample, String number) {
        return text("police-110", sample, GB18030).replace("41061120250603000123", number).replace("41061120250620000045", number);
    }

    JsonNode policeText(String text) {
        return post("police-110", "application/xml", text.getBytes(GB18030));
    }

    /** 张某 calls the hotline too. */
    public JsonNode hotline(String number) {
        return hotlineText(hotlineOrder(number));
    }

    public String hotlineOrder(String number) {
        return text("hotline-12345", "workorder.json", StandardCharsets.UTF_8).replace("HB202506040031", number);
    }

    public JsonNode hotlineText(String order) {
        return post("hotline-12345", "application/json", order.getBytes(StandardCharsets.UTF_8));
    }

    /** A grid worker comes by. */
    JsonNode gridWorker(String number) {
        return post("grid-worker", "application/json", text("grid-worker", "leak.json", StandardCharsets.UTF_8)
                .replace("c0ffee00-0000-4000-8000-000000000003", number).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String connector, String sample, Charset charset) {
        return Samples.otherMatter(new String(Samples.bytes(connector, sample), charset), matter);
    }

    private JsonNode post(String connector, String type, byte[] body) {
        RunningHub.Answer answer = hub.post(connector, type, body);
        if (answer.status() != 202) {
            throw new AssertionError(connector + ": " + answer.status() + " " + answer.text());
        }
        return hub.outcome(connector, answer.json().get("receipt").asText());
    }
}
