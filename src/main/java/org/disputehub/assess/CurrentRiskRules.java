package org.disputehub.assess;

import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

/** The rules that run. Swapped whole between two assessments; what has faults is not taken. */
@Component
public class CurrentRiskRules {

    private final HubFolders folders;
    private volatile RiskRules rules;

    CurrentRiskRules(HubFolders folders) throws PolicyFaults {
        this.folders = folders;
        reload();
    }

    /** To be asked once for each assessment, so that it rests on one state of the files. */
    public RiskRules get() {
        return rules;
    }

    /** @throws PolicyFaults with all that is wrong; the rules before run on */
    public void reload() throws PolicyFaults {
        rules = RiskRules.read(folders.routes().resolve("policies"), folders.mappings());
    }
}
