package org.disputehub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.disputehub.connector.Lookup.Remote;
import org.disputehub.connector.LookupConnector;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads what a service answers, no more of it than an answer may have, and believes only what looks like one. Runs inside the circuit breaker, which counts what it throws. */
@Component("remoteAnswers")
class RemoteAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 64 << 10;
    private static final int RECORDS = 50;
    private static final int CATEGORY = 40;

    public void read(Exchange exchange) throws IOException {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        byte[] body = body(answer.getBody());
        answer.removeHeaders("*");
        if (status / 100 != 2) {
            throw new IOException("the service answered " + status);
        }
        answer.setBody(new Answers(known(body, exchange.getProperty(RemoteRegisters.REGISTER, LookupConnector.class).lookup().remote())));
    }

    private static byte[] body(Object body) throws IOException {
        try (InputStream in = body instanceof InputStream stream ? stream : new ByteArrayInputStream(body instanceof byte[] bytes ? bytes : new byte[0])) {
            byte[] read = in.readNBytes(BYTES + 1);
            if (read.length > BYTES) {
                throw new IOException("the answer is larger than " + BYTES + " bytes");
            }
            return read;
        }
    }

    static List<Answered> known(byte[] body, Remote remote) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (IOException e) {
            throw new IOException("the answer is no JSON"); // Jackson's own message may repeat it
        }
        JsonNode list = remote.records() == null ? tree : tree.at(remote.records());
        if (!list.isArray() || list.size() > RECORDS) {
            throw new IOException("expected a list of at most " + RECORDS + " records in the answer");
        }
        List<Answered> known = new ArrayList<>();
        for (JsonNode record : list) {
            String entry = RowValues.entry(record.at(remote.entry()).asText());
            String category = record.at(remote.category()).asText().strip();
            if (entry == null || category.isEmpty() || category.length() > CATEGORY || !Numbers.in(category).none()) {
                throw new IOException("a record of the answer has no entry or no category that may be shown");
            }
            known.add(new Answered(entry, category));
        }
        return known;
    }
}
