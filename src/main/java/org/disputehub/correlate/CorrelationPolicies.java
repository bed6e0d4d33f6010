package org.disputehub.correlate;

import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.springframework.stereotype.Component;

/** The policy that is in force: {@code routes/policies/correlation.yaml}, taken anew when it changes. */
@Component
class CorrelationPolicies {

    private final PolicyFile<CorrelationPolicy> file;

    CorrelationPolicies(PolicyFiles files) {
        this.file = files.open("correlation.yaml", CorrelationPolicy::read);
    }

    CorrelationPolicy current() {
        return file.current();
    }
}
