package org.disputehub.assess;

/** Papers that the hub writes about a dispute. */
public enum DocumentKind {
    /** 工作提示单 */
    WORK_NOTICE,
    /** 风险警示函 */
    RISK_WARNING_LETTER,
    /** 督办单 */
    SUPERVISION_ORDER
}
