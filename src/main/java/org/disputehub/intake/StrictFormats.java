package org.disputehub.intake;

import com.ctc.wstx.api.WstxInputProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.xml.stream.XMLInputFactory;

/** The parsers behind Camel's JSON and XML data formats, for text that may be hostile. */
@Configuration(proxyBeanMethods = false)
class StrictFormats {

    static final int DEPTH = 32;
    /** As long as a message may be, since a whole message may stand in a text; what is too long for a field is said of the field. */
    private static final int TEXT = 100 << 20;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH).maxNumberLength(40).maxStringLength(TEXT).maxNameLength(200).build();

    /** Duplicate keys are refused: two readers of such a message may see two different reports. */
    @Bean(defaultCandidate = false)
    ObjectMapper strictJson() {
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /** No DTD and no external entity; the bytes are read in the charset that they declare. */
    @Bean(defaultCandidate = false)
    XmlMapper strictXml() {
        XMLInputFactory input = new com.ctc.wstx.stax.WstxInputFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        input.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        input.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        input.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 50);
        input.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 10_000);
        input.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, TEXT);
        XmlFactory factory = XmlFactory.builder().xmlInputFactory(input).streamReadConstraints(BOUNDS).build();
        return XmlMapper.builder(factory).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    }
}
