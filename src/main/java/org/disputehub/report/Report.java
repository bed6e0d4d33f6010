package org.disputehub.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One report in the hub's own form, whatever source it came from: {@code mappings/schemas/report.schema.json} as a record.
 *
 * @param reportId       {@code <connector>:<sourceRecordNo>}
 * @param sourceVersion  when the source last changed the record, null where it does not say
 * @param standing       what the source says the record is worth now
 * @param occurredAt     when it happened, null where unknown
 * @param reportedAt     when the source took it in
 * @param receivedAt     when the hub took it in
 * @param scale          GB/T 31000 scale: 01 individual, 02 group, 03 major group
 * @param involvedCount  people involved, null where unknown
 * @param amountCny      yuan at stake, null where unknown
 * @param confidential   the reporter's identity must not reach the handling unit (保密)
 * @param sourceDeadline the source's own deadline, beside the hub's
 * @param quality        what could not be verified or read, as stable codes
 */
public record Report(
        String reportId,
        Port port,
        String sourceSystem,
        String sourceRecordNo,
        OffsetDateTime sourceVersion,
        Standing standing,
        OffsetDateTime occurredAt,
        OffsetDateTime reportedAt,
        OffsetDateTime receivedAt,
        Category category,
        String scale,
        Integer involvedCount,
        BigDecimal amountCny,
        String title,
        String narrative,
        Place place,
        List<Party> parties,
        boolean anonymous,
        boolean confidential,
        List<Attachment> attachments,
        List<Link> links,
        Handling handlingSoFar,
        OffsetDateTime sourceDeadline,
        List<String> quality) {

    /** The five ports through which a city hears of disputes (五端口). */
    public enum Port { POLICE_110, HOTLINE_12345, DEPARTMENT, GRID_WORKER, PUBLIC }

    /** What the source says of its record: a live dispute, no dispute by its category, or taken back. */
    public enum Standing { DISPUTE, NOT_A_DISPUTE, WITHDRAWN }

    /**
     * @param gbt31000       GB/T 31000 dispute category, 2 or 4 digits; null where the source's code is in no table
     * @param sourceScheme   which code system the source's own codes are of
     * @param sourceCodes    the source's codes as sent when it took the report in
     * @param confirmedCodes the source's codes after its people had been there (a police record is classified twice)
     */
    public record Category(String gbt31000, String sourceScheme, List<String> sourceCodes, List<String> confirmedCodes) {
    }

    /**
     * @param raw        the address as the source wrote it
     * @param normalized {@code village|estate|building|unit|room}, null where the address has no such parts
     */
    public record Place(String raw, String normalized, Division division, Point point) {
    }

    /** Administrative division, 6, 9 and 12 digits; each null where it could not be told. */
    public record Division(String county, String town, String village, FoundBy foundBy) {
    }

    /** How the division was found. */
    public enum FoundBy { CODE, CODE_AND_TEXT, TEXT, COORDINATES, NOT_FOUND }

    /**
     * A point in CGCS2000 degrees.
     *
     * @param sourceCrs the coordinate system that the source named: CGCS2000, WGS84, GCJ02 or BD09
     * @param accuracyM metres, null where unknown
     */
    public record Point(double lng, double lat, String crs, String sourceCrs, Double accuracyM) {
    }

    /**
     * @param gender    GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
     * @param idType    GA/T 517, 111 is the resident ID card
     * @param idValid   whether the check digit holds; null where there is no ID number
     * @param phoneE164 null where the text is no possible phone number
     */
    public record Party(Role role, String name, String gender, Boolean minor, String idType, String idNo, Boolean idValid,
                        String phoneE164, String orgName, String uscc) {
        public enum Role { REPORTER, APPLICANT, RESPONDENT, AGENT, WITNESS, ORG }
    }

    /** @param uri {@code attachment:<sha256>} for one that the hub keeps, else the source's own address, not fetched */
    public record Attachment(String uri, String sha256, String mime, Long bytes, OffsetDateTime takenAt) {
    }

    /** A tie that the source itself names. */
    public record Link(Kind kind, String ref) {
        public enum Kind { SOURCE_DUPLICATE, SOURCE_RELATED, PRIOR_NOTICE }
    }

    public record Handling(String text, String by, OffsetDateTime at) {
    }
}
