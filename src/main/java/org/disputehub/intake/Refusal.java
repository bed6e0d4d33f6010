package org.disputehub.intake;

/** A message that is turned away before it is read. */
class Refusal extends Exception {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
