package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.Findings;

import java.time.LocalDate;

/**
 * A paper to be written to one office about one dispute.
 *
 * @param number   of the paper (文号)
 * @param county   the dispute's, by name
 * @param report   canonical, of the dispute's newest report
 * @param findings that the assessment rests on
 * @param duties   of the level
 */
public record Paper(DocumentKind kind, String number, LocalDate on, Office to, String dispute, String county, ObjectNode report, Assessment assessment, Findings findings, Duties duties) {

    /**
     * Who receives it, and so what it may say.
     *
     * @param name     in Chinese
     * @param register null: the dispute's county, which has the work order and sees the matter; else the owner of that register, which sees
     *                 what concerns its own entries and nobody else
     */
    public record Office(String name, String register) {

        public static Office county(String name) {
            return new Office(name, null);
        }

        public static Office ownerOf(String register, String name) {
            return new Office(name, register);
        }
    }
}
