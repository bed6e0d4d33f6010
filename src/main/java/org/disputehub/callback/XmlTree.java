package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** A tree as XML and back: one key is the root, {@code @name} an attribute, {@code #text} the text beside attributes, a list one element for each. */
final class XmlTree {

    private static final String ATTRIBUTE = "@";
    private static final String TEXT = "#text";
    /** The JDK's own: the other on the class path writes every Chinese character as a number where the charset is GB18030. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private XmlTree() {
    }

    /** @throws IllegalArgumentException where it has no root, or several */
    static String write(JsonNode tree, String charset) {
        if (!tree.isObject() || tree.size() != 1 || tree.elements().next().isArray()) {
            throw new IllegalArgumentException("XML has one root: the mapping has to make an object with one key");
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            Map.Entry<String, JsonNode> root = tree.fields().next();
            element(xml, root.getKey(), root.getValue());
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
        return "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n" + text;
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            for (JsonNode one : value) {
                element(xml, name, one);
            }
            return;
        }
        xml.writeStartElement(name);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                if (field.getKey().startsWith(ATTRIBUTE)) {
                    xml.writeAttribute(field.getKey().substring(1), clean(field.getValue()));
                }
            }
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                if (field.getKey().equals(TEXT)) {
                    xml.writeCharacters(clean(field.getValue()));
                } else if (!field.getKey().startsWith(ATTRIBUTE)) {
                    element(xml, field.getKey(), field.getValue());
                }
            }
        } else if (!value.isNull()) {
            xml.writeCharacters(clean(value));
        }
        xml.writeEndElement();
    }

    /** XML has no control characters. */
    private static String clean(JsonNode value) {
        return value.asText().replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
    }

    static JsonNode read(byte[] xml) throws SAXException, IOException {
        Element root = parser().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        return JsonNodeFactory.instance.objectNode().set(root.getNodeName(), read(root));
    }

    private static JsonNode read(Element element) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            object.put(ATTRIBUTE + attribute.getNodeName(), attribute.getNodeValue());
        }
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                add(object, child.getNodeName(), read(child));
            } else if (node.getNodeType() != Node.COMMENT_NODE) {
                text.append(node.getTextContent());
            }
        }
        String content = text.toString().strip();
        if (object.isEmpty()) {
            return TextNode.valueOf(content);
        }
        return content.isEmpty() ? object : object.put(TEXT, content);
    }

    private static void add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.putArray(name).add(before).add(value);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
