package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.StringReader;
import java.util.Optional;

/** Whether a reply is still what its type says once its placeholders are filled. */
final class ReplyCheck {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ReplyCheck() {
    }

    /** @param words name of the reply's text: {@code accepted} or {@code refused} */
    static Optional<String> fault(JsonNode reply, String words) {
        String type = reply.path("type").asText();
        String filled = OwnWords.fill(new Connector.Reply(type, null, null, null), reply.path(words).asText(), 422, "0", "a \"detail\" & <more>");
        try {
            if (OwnWords.isJson(type)) {
                JSON.readTree(filled);
            } else if (OwnWords.isXml(type)) {
                read(filled);
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of("this is no JSON once the placeholders are filled; expected it, since type is '" + type + "'");
        } catch (XMLStreamException e) {
            return Optional.of("this is no well-formed XML once the placeholders are filled; expected it, since type is '" + type + "'");
        }
    }

    private static void read(String xml) throws XMLStreamException {
        XMLInputFactory input = XMLInputFactory.newFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = input.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
