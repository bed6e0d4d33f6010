package org.disputehub.assess;

import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this stage decides by, of one state of the files. */
public record RiskRules(Recognition recognition, RiskPolicy policy, HotspotPolicy hotspots, Documents documents) {

    /**
     * @param policies the folder {@code routes/policies}
     * @param mappings the folder {@code mappings}, for the papers
     * @throws PolicyFaults with all that is wrong with any of its files
     */
    public static RiskRules read(Path policies, Path mappings) throws PolicyFaults {
        List<Fault> faults = new ArrayList<>();
        Recognition recognition = Recognition.read(policies, faults);
        RiskPolicy policy = recognition == null ? null : RiskPolicy.read(policies, recognition.labels(), faults);
        HotspotPolicy hotspots = HotspotPolicy.read(policies, faults);
        Documents documents = Documents.read(mappings, faults);
        if (!faults.isEmpty()) {
            throw new PolicyFaults(faults);
        }
        return new RiskRules(recognition, policy, hotspots, documents);
    }
}
