package org.disputehub.dispute;

/** Messages that the hub sends, by their CloudEvents type without the root {@code org.disputehub.}. */
public enum Event {
    /** A new dispute is the county's (派单). */
    WORK_ORDER_DISPATCHED("workorder.dispatched.v1"),
    /** The work order went on to another county. */
    WORK_ORDER_REROUTED("workorder.rerouted.v1"),
    REPORT_UPDATED("report.updated.v1"),
    REPORT_WITHDRAWN("report.withdrawn.v1"),
    /** Another report of a dispute that the county has (并单): no second order. */
    DISPUTE_REPEATED("dispute.repeated.v1"),
    /** A report of a dispute that had been settled: it is the county's work again. */
    DISPUTE_REOPENED("dispute.reopened.v1"),
    /** The dispute is handled under another's number from now on. */
    DISPUTE_MERGED("dispute.merged.v1"),
    /** Some reports of the dispute are another matter, with a number of its own. */
    DISPUTE_SPLIT("dispute.split.v1"),
    /** A merge was a mistake: the dispute is handled under its own number again. */
    MERGE_UNDONE("merge.undone.v1"),
    /** Feedback of the county that the hub could not take, with the reason. */
    FEEDBACK_REFUSED("feedback.refused.v1"),
    /** Alert: the level of a dispute that the county has is higher than it was told. */
    RISK_UPGRADED("risk.upgraded.v1"),
    /** A level that was provisional stands: those who did not answer have answered, and it did not rise. */
    RISK_ASSESSED("risk.assessed.v1"),
    /** 颜色降级: a person lowered the level. */
    RISK_DOWNGRADED("risk.downgraded.v1"),
    /** A paper (工作提示单, 风险警示函, 督办单) is ready to be read and printed. */
    NOTICE_ISSUED("notice.issued.v1"),
    /** 高发: disputes of one kind pile up at one place. */
    HOTSPOT_RAISED("hotspot.raised.v1"),
    HOTSPOT_OVER("hotspot.over.v1"),
    /** 督办: a deadline was missed. */
    SUPERVISION_ISSUED("supervision.issued.v1"),
    /** A deadline comes near. */
    DEADLINE_APPROACHING("deadline.approaching.v1"),
    /** 提级办理: the city centre answers for the dispute from now on. */
    HANDLING_ESCALATED("handling.escalated.v1"),
    /** 延期: an operator gave more time, or refused to. */
    DEADLINE_EXTENDED("deadline.extended.v1"),
    /** 回访: a visit is to be made. */
    VISIT_DUE("visit.due.v1"),
    VISIT_OVERDUE("visit.overdue.v1"),
    /** 问责建议, for the city centre: a person decides on it. */
    ACCOUNTABILITY_PROPOSED("accountability.proposed.v1");

    private final String type;

    Event(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
