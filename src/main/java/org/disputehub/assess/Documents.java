package org.disputehub.assess;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import org.disputehub.mapping.Fault;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes papers from the templates under {@code mappings/documents/} (Mustache: words in, no code). Immutable. */
public final class Documents {

    private final Map<DocumentKind, Template> templates;

    private Documents(Map<DocumentKind, Template> templates) {
        this.templates = templates;
    }

    /**
     * Every template is tried on an invented paper to a county and to an owner before any is used.
     *
     * @param mappings the folder {@code mappings}
     * @return for use where no faults were added
     */
    static Documents read(Path mappings, List<Fault> faults) {
        Map<DocumentKind, Template> templates = new EnumMap<>(DocumentKind.class);
        Path folder = mappings.resolve("documents");
        for (DocumentKind kind : DocumentKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String place = "mappings/documents/" + name + ".html";
            try {
                Template template = compile(folder, name);
                for (Paper paper : InventedPapers.of(kind)) {
                    wellFormed(template.execute(Disclosure.of(paper)));
                }
                templates.put(kind, template);
            } catch (MustacheParseException e) {
                // Says the line in its message only.
                faults.add(new Fault(place, 0, e.getMessage()));
            } catch (MustacheException.Context e) {
                faults.add(new Fault(place, e.lineNo, "there is no word '" + e.key + "' for a template"));
            } catch (NoSuchFileException e) {
                faults.add(new Fault(place, 0, "There is no such file."));
            } catch (SAXParseException e) {
                faults.add(new Fault(place, 0, "is not well-formed, at line " + e.getLineNumber() + " of the page that it makes: " + e.getMessage()));
            } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
                faults.add(new Fault(place, 0, String.valueOf(e.getMessage())));
            }
        }
        return new Documents(templates);
    }

    private static Template compile(Path folder, String name) throws IOException {
        Mustache.Compiler compiler = Mustache.compiler().emptyStringIsFalse(true).withLoader(part -> Files.newBufferedReader(folder.resolve(part + ".html")));
        try (Reader template = Files.newBufferedReader(folder.resolve(name + ".html"))) {
            return compiler.compile(template);
        }
    }

    /** The printer reads XML. */
    private static void wellFormed(String page) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        DocumentBuilder reader = factory.newDocumentBuilder();
        reader.setErrorHandler(new DefaultHandler());
        reader.parse(new InputSource(new StringReader(page)));
    }

    /** UTF-8 text of a whole page. */
    public String html(Paper paper) {
        // What XML has no place for cannot be printed either.
        return templates.get(paper.kind()).execute(Disclosure.of(paper)).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\ud800-\\udfff]", "");
    }

    public byte[] pdf(Paper paper) throws IOException {
        return Pdf.of(html(paper));
    }
}
