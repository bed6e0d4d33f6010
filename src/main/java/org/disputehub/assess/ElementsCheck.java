package org.disputehub.assess;

import org.disputehub.assess.PolicyFiles.Read;
import org.disputehub.lookup.NormalText;
import org.disputehub.mapping.Fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with {@code risk-elements.yaml} that its schema cannot say. */
final class ElementsCheck {

    private final Read<ElementsFile> read;
    private final List<Fault> faults = new ArrayList<>();

    private ElementsCheck(Read<ElementsFile> read) {
        this.read = read;
    }

    static List<Fault> of(Read<ElementsFile> read) {
        ElementsCheck check = new ElementsCheck(read);
        check.codesAreUnique();
        read.file().elements().forEach(check::words);
        return check.faults;
    }

    private void codesAreUnique() {
        ElementsFile file = read.file();
        Set<String> seen = new HashSet<>(file.elements().keySet());
        Map.of("/crowd/bands", file.crowd().bands().keySet(), "/times", file.times().keySet(), "/seasons", file.seasons().keySet(),
                "/categories", file.categories().keySet(), "/links", file.links().keySet()).forEach((place, codes) -> codes.stream()
                .filter(code -> !seen.add(code)).forEach(code -> faults.add(read.fault(place + "/" + code, "the code stands elsewhere in this file too"))));
    }

    private void words(String code, ElementsFile.Words words) {
        String place = "/elements/" + code;
        lines(place + "/sure", words.sure());
        lines(place + "/likely", words.likely());
        lines(place + "/possible", words.possible());
        if (Stream.of(words.sure(), words.likely(), words.possible()).allMatch(lines -> lines == null)) {
            faults.add(read.fault(place, "has no words; expected sure, likely or possible"));
        }
        for (int i = 0; words.notInside() != null && i < words.notInside().size(); i++) {
            if (!read.file().elements().containsKey(words.notInside().get(i))) {
                faults.add(read.fault(place + "/notInside/" + i, "there is no element '" + words.notInside().get(i) + "'"));
            }
        }
    }

    private void lines(String place, List<String> lines) {
        for (int i = 0; lines != null && i < lines.size(); i++) {
            try {
                Wording wording = Wording.of(lines.get(i), read.file().lists());
                if (wording.parts().stream().flatMap(List::stream).anyMatch(word -> NormalText.word(word).isEmpty())) {
                    faults.add(read.fault(place + "/" + i, "'" + lines.get(i) + "' has no letter or character in a part"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(read.fault(place + "/" + i, e.getMessage()));
            }
        }
    }
}
