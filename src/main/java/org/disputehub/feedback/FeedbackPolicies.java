package org.disputehub.feedback;

import org.disputehub.connector.PolicyYaml;
import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.springframework.stereotype.Component;

/** The rules that are in force, taken anew when their file changes. */
@Component
class FeedbackPolicies {

    static final PolicyYaml<FeedbackRules> RULES = new PolicyYaml<>("feedback-policy.schema.json", FeedbackRules.class, FeedbackRules::faults);

    private final PolicyFile<FeedbackRules> file;

    FeedbackPolicies(PolicyFiles files) {
        this.file = files.open("feedback.yaml", RULES::read);
    }

    FeedbackRules current() {
        return file.current();
    }
}
