package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One person that a report is about; whoever only hands it in (a grid worker, an agent) is not among them.
 *
 * @param name  null where nothing is known of it
 * @param id    fingerprint of a resident ID number whose check character holds, or null
 * @param phone E.164, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(Side side, PersonName name, String id, String phone) {

    enum Side {
        REPORTER, APPLICANT, RESPONDENT,
        /** Only the text names them. */
        MENTIONED;

        boolean complains() {
            return this == REPORTER || this == APPLICANT;
        }
    }

    @JsonIgnore
    String fullName() {
        return name == null ? null : name.full();
    }
}
