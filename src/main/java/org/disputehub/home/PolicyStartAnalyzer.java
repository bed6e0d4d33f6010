package org.disputehub.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines instead of a stack trace which line of a policy keeps the hub from starting. */
class PolicyStartAnalyzer extends AbstractFailureAnalyzer<WrongPolicy> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongPolicy fault) {
        return new FailureAnalysis(fault.getMessage(), "Mend the file. Where a newer hub asks for a key that the file has not, take the key from the file that comes with that hub, whose comments say what it is for.", fault);
    }
}
