package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XmlTreeTest {

    @Test
    void attributesTextListsAndNestingStandWhereTheMappingPutsThem() throws Exception {
        String xml = XmlTree.write(tree("{'r':{'@no':'1','a':['x','y'],'b':{'@k':'v','#text':'t'},'soap:c':{'d':7,'e':true}}}"), "UTF-8");
        assertThat(xml).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r no=\"1\"><a>x</a><a>y</a><b k=\"v\">t</b><soap:c><d>7</d><e>true</e></soap:c></r>");
        assertThat(XmlTree.read(xml.replace("soap:", "").getBytes(StandardCharsets.UTF_8))).isEqualTo(tree("{'r':{'@no':'1','a':['x','y'],'b':{'@k':'v','#text':'t'},'c':{'d':'7','e':'true'}}}"));
    }

    @Test
    void whatACountyWroteIsNeverMarkup() throws Exception {
        String xml = XmlTree.write(tree("{'r':{'a':'<b>&amp; \\u0007 ]]>','@q':'\\'><x'}}"), "UTF-8");
        assertThat(XmlTree.read(xml.getBytes(StandardCharsets.UTF_8)).at("/r/a").asText()).isEqualTo("<b>&amp;   ]]>");
        assertThat(XmlTree.read(xml.getBytes(StandardCharsets.UTF_8)).at("/r/@q").asText()).isEqualTo("'><x");
    }

    @Test
    void thereIsOneRoot() {
        for (String several : new String[]{"{}", "{'a':1,'b':2}", "{'a':[1,2]}", "[]"}) {
            assertThatThrownBy(() -> XmlTree.write(tree(several), "UTF-8")).as(several).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().configure(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_SINGLE_QUOTES, true)
                    .configure(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, true).readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
