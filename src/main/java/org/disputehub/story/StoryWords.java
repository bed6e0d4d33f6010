package org.disputehub.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Change;
import org.disputehub.dispute.Outcome;
import org.disputehub.mapping.CodeNames;
import org.disputehub.story.Story.Chapter;
import org.disputehub.story.Story.Due;

import java.time.Instant;

/** The sentences of a story, in Chinese and in English. Codes are named in Chinese in both, as they are on paper. */
final class StoryWords {

    private final Counties counties;
    private final CodeNames names;

    StoryWords(Counties counties, CodeNames names) {
        this.counties = counties;
        this.names = names;
    }

    static Chapter accepted(Instant at) {
        return new Chapter("ACCEPTED", at, "已收到并保存。", "Received and kept.");
    }

    static Chapter processed(Instant at, Outcome outcome, String dispute) {
        String number = dispute == null ? "" : dispute;
        String[] words = switch (outcome) {
            case NEW_DISPUTE -> words("登记为新纠纷 " + number + "。", "Registered as a new dispute, " + number + ".");
            case REPEAT -> words("同人同事，并入纠纷 " + number + "。", "The same person, the same matter: joined to dispute " + number + ".");
            case CORRELATED -> words("与纠纷 " + number + " 为同一事项，已并入。", "The matter of dispute " + number + ": joined to it.");
            case REPEAT_AFTER_RESOLUTION -> words("纠纷 " + number + " 化解后再次反映，已重新办理。", "Dispute " + number + " had been settled and is open again.");
            case UPDATE -> words("已有记录的更新。", "A later version of a record that the hub has.");
            case DUPLICATE -> words("重复推送，以首次为准。", "The very same report again; the first one counts.");
            case NOT_A_DISPUTE -> words("按来源的分类不属于纠纷，留存，不派单。", "By the source's own category no dispute: kept, not handled.");
            case WITHDRAWN -> words("来源已撤回。", "Taken back by its source.");
        };
        return new Chapter(Change.PROCESSED.name(), at, words[0], words[1]);
    }

    static Chapter quarantined(Instant at) {
        return new Chapter(Change.QUARANTINED.name(), at, "不能识别为纠纷报告，已留存；原因见 errors。", "Could not become a report and is kept; errors says why.");
    }

    /** Without what the report is about. */
    static Chapter publicly(Chapter chapter) {
        return switch (chapter.event()) {
            case "PROCESSED" -> new Chapter(chapter.event(), chapter.at(), "已登记。", "Registered.");
            case "QUARANTINED" -> new Chapter(chapter.event(), chapter.at(), "尚不能受理，请向原反映渠道查询。", "Cannot be handled yet. Ask where you reported it.");
            case "ENDED" -> new Chapter(chapter.event(), chapter.at(), "已不再单独办理。", "Not handled by itself any more.");
            default -> chapter;
        };
    }

    /** Null: nothing was. */
    Chapter understood(Instant at, JsonNode canonical) {
        String category = names.category(canonical.at("/category/gbt31000").asText());
        JsonNode division = canonical.at("/place/division");
        String place = names.division(division.path("village").asText(division.path("town").asText(division.path("county").asText())));
        int parties = canonical.path("parties").size();
        if (category.isEmpty() && place.isEmpty()) {
            return null;
        }
        return new Chapter("UNDERSTOOD", at, "识别为：" + join("，", category, place, parties == 0 ? "" : "当事人 " + parties + " 名") + "。",
                "Understood as: " + join(", ", category, place, parties == 0 ? "" : parties == 1 ? "1 party" : parties + " parties") + ".");
    }

    Chapter delivered(Instant at, String county) {
        return new Chapter("DELIVERED", at, "工单已送达" + county(county) + "。", "The work order has reached " + county(county) + ".");
    }

    Chapter of(Change change, Instant at, String code) {
        String county = county(code);
        String[] words = switch (change) {
            case DISPATCHED -> words("已派单至" + county + "。", "Sent to " + county + ".");
            case REDISPATCHED -> words("已转派至" + county + "。", "Sent on to " + county + ".");
            case REOPENED -> words("重新办理。", "Open again.");
            case SIGNED -> words(county + "已签收。", "Signed for by " + county + ".");
            case RETURNED -> words(county + "退单，另行派单。", "Returned by " + county + "; it goes elsewhere.");
            case REPLIED -> words(county + "已回复。", "Answered by " + county + ".");
            case RESOLVED -> words("已化解。", "Settled.");
            case VISITED -> words("已回访。", "Visited.");
            case CLOSED -> words("已办结。", "Closed.");
            case EXTENSION_REQUESTED -> words(county + "申请延期。", county + " asked for more time.");
            case EXTENDED -> words("已同意延期。", "More time was given.");
            case ESCALATED -> words("提级办理，由市综治中心负责。", "The city centre answers for it.");
            case ENDED -> words("已撤回，或并入其他纠纷办理。", "Taken back, or handled under another number.");
            case RESUMED -> words("恢复单独办理。", "Handled under its own number again.");
            case PROCESSED, QUARANTINED -> throw new IllegalArgumentException(change.name());
        };
        return new Chapter(change.name(), at, words[0], words[1]);
    }

    Due due(String stage, Instant at, boolean missed) {
        String[] words = switch (stage) {
            case "SIGN_SUPERVISION" -> words("签收时限", "To be signed for");
            case "REPLY_SUPERVISION" -> words("回复时限", "To be answered");
            case "ESCALATED_SUPERVISION" -> words("化解时限（逾期提级督办）", "To be settled, or it is supervised from above");
            default -> words("化解时限（逾期提级办理）", "To be settled, or it is taken over from above");
        };
        return new Due(stage, at, missed, words[0], words[1]);
    }

    String county(String code) {
        return code == null || code.equals(Counties.UNASSIGNED) || code.equals(Counties.CITY) ? "市综治中心" : counties.name(code);
    }

    private static String[] words(String zh, String en) {
        return new String[]{zh, en};
    }

    private static String join(String between, String... parts) {
        return java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(java.util.stream.Collectors.joining(between));
    }
}
