package org.disputehub.dispute;

/** How dangerous a dispute is held to be (红橙黄蓝), the highest first. */
public enum RiskLevel {
    RED, ORANGE, YELLOW, BLUE;

    public boolean isAtLeast(RiskLevel other) {
        return ordinal() <= other.ordinal();
    }

    /** The more dangerous of the two; {@code other} may be null. */
    public RiskLevel orHigher(RiskLevel other) {
        return other == null || isAtLeast(other) ? this : other;
    }
}
