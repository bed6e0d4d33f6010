package org.disputehub.correlate;

import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.springframework.stereotype.Component;

import java.util.List;

/** The policy that is in force: {@code routes/policies/correlation.yaml} with the particulars, taken anew when either changes. */
@Component
class CorrelationPolicies {

    private final PolicyFile<CorrelationPolicy> file;

    CorrelationPolicies(PolicyFiles files) {
        this.file = files.open(List.of("correlation.yaml", ParticularsFile.FILE), found -> CorrelationPolicy.read(found.get(0)));
    }

    CorrelationPolicy current() {
        return file.current();
    }
}
