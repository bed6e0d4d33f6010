package org.disputehub.assess;

import org.disputehub.home.HubFolders;
import org.disputehub.home.PolicyFile;
import org.springframework.stereotype.Component;

/** The rules that run: taken anew when their files change, whole; what has faults is not taken. */
@Component
class CurrentRiskRules {

    private final PolicyFile<RiskRules> files;

    CurrentRiskRules(org.disputehub.home.PolicyFiles policies, HubFolders folders) {
        this.files = policies.open(RiskRules.FILES, files -> RiskRules.read(files, folders.mappings()));
    }

    /** To be asked once for each assessment, so that it rests on one state of the files. */
    RiskRules get() {
        return files.current();
    }
}
