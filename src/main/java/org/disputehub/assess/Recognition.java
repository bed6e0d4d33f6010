package org.disputehub.assess;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.Hit.Certainty;
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
    private final Suspicion suspicion;

    private Recognition(ElementsFile file, Suspicion suspicion) {
        this.file = file;
        this.suspicion = suspicion;
        this.vocabulary = new Vocabulary(file, NormalText::word);
        this.headCount = new HeadCount(file.crowd());
        this.circumstances = new Circumstances(file);
    }

    /**
     * @param policy the file
     * @param grams  {@link Suspicion#FILE}
     * @return null where the files have faults, which are added
     */
    static Recognition read(Path policy, Path grams, List<Fault> faults) {
        ElementsFile file = PolicyFiles.read(policy, ElementsFile.class, ElementsCheck::of, faults);
        Suspicion suspicion = Suspicion.read(grams, faults);
        return file == null || suspicion == null ? null : new Recognition(file, suspicion);
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
                suspicion.in(normal).ifPresent(sentence -> found.add(new Element(Suspicion.CODE, pointer, sentence.from(), sentence.to(), Certainty.LIKELY)));
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
