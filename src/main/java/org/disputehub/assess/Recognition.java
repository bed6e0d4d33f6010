package org.disputehub.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.NormalText;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recognises what a report tells of (要素识别), from its words and its fields. Immutable. */
public final class Recognition {

    private static final List<JsonPointer> TEXTS = Stream.of("/title", "/narrative", "/handlingSoFar/text").map(JsonPointer::compile).toList();

    private final ElementsFile file;
    private final Vocabulary vocabulary;
    private final HeadCount headCount;
    private final Circumstances circumstances;

    private Recognition(ElementsFile file) {
        this.file = file;
        this.vocabulary = new Vocabulary(file, NormalText::word);
        this.headCount = new HeadCount(file.crowd());
        this.circumstances = new Circumstances(file);
    }

    /**
     * @param policies the folder {@code routes/policies}
     * @return null where the file has faults, which are added
     */
    static Recognition read(Path policies, List<Fault> faults) {
        ElementsFile file = PolicyFiles.read(policies, "risk-elements", ElementsFile.class, ElementsCheck::of, faults);
        return file == null ? null : new Recognition(file);
    }

    public String version() {
        return file.version();
    }

    public LocalDate effective() {
        return file.effective();
    }

    /** Every code that may be found, and what it is called. */
    Map<String, Label> labels() {
        return file.labels();
    }

    /** @param canonical a report by {@code report.schema.json} */
    public Elements of(ObjectNode canonical) {
        List<Element> found = new ArrayList<>(circumstances.of(canonical));
        HeadCount.Found most = HeadCount.Found.NONE;
        String where = "";
        for (JsonPointer place : TEXTS) {
            String pointer = place.toString();
            String text = canonical.at(place).asText();
            if (!text.isEmpty()) {
                NormalText normal = NormalText.of(text);
                found.addAll(Reading.of(vocabulary, normal, pointer));
                HeadCount.Found here = headCount.in(normal);
                where = here.people() > most.people() ? pointer : where;
                most = most.orMore(here);
            }
        }
        Crowd crowd = Crowd.of(canonical, most, where, file.crowd());
        crowd.element().ifPresent(found::add);
        return new Elements(found, crowd.people(), file.version());
    }
}
