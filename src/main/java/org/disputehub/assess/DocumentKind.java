package org.disputehub.assess;

/** Papers that the hub writes about a dispute. */
public enum DocumentKind {
    WORK_NOTICE("工作提示单"), RISK_WARNING_LETTER("风险警示函"), SUPERVISION_ORDER("督办单");

    private final String zh;

    DocumentKind(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
