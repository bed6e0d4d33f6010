package org.disputehub.feedback;

import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.disputehub.feedback.Answered.Effect;
import org.disputehub.feedback.Happening.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What each feedback of a batch comes to; later ones see those before them. */
final class Judge {

    private final Map<String, CourseFile> files;
    private final Map<String, Happening> known;
    private final FeedbackRules rules;
    final List<Happening> taken = new ArrayList<>();

    Judge(Map<String, CourseFile> files, Map<String, Happening> known, FeedbackRules rules) {
        this.files = files;
        this.known = known;
        this.rules = rules;
    }

    /** Under which a county's feedback is known for good. */
    static String id(Reading reading) {
        String own = reading.feedback().id();
        return reading.received().county() + ":" + (own == null ? HexFormat.of().formatHex(reading.hash()) : own);
    }

    Answered judge(Reading reading) {
        if (reading.feedback() == null) {
            return Answered.refused(reading.findings());
        }
        Feedback feedback = reading.feedback();
        CourseFile file = standing(feedback.dispute());
        if (file == null) {
            return Answered.refused("/dispute", "UNKNOWN_DISPUTE", "There is no such dispute. Send the subject of the hub's message as it stands there.");
        }
        Happening before = known.get(id(reading));
        if (before != null) {
            return Arrays.equals(before.contentHash(), reading.hash()) ? new Answered(before.id(), file.id, file.course().state(), Effect.DUPLICATE, List.of())
                    : Answered.refused("/id", "ID_REUSED", "Other feedback came under this id. Give each its own; to correct one, send it anew under another.");
        }
        return take(reading, feedback, file);
    }

    private Answered take(Reading reading, Feedback feedback, CourseFile file) {
        Course before = file.course();
        if (before.state() == DisputeState.WITHDRAWN) {
            return Answered.refused("/dispute", "WITHDRAWN_DISPUTE", "All its reports were taken back by their sources. Nothing is left to be done.");
        }
        Instant received = reading.received().at();
        if (feedback.at().isAfter(received.plus(rules.clocksDiffer()))) {
            return Answered.refused("/at", "TIME_IN_FUTURE", "This time is still to come. Send when it happened, with its zone, and look at your clock.");
        }
        // A clock that is a little ahead: nothing happens later than it is heard of.
        Instant at = feedback.at().isAfter(received) ? received : feedback.at();
        Instant place = HolderPolicy.place(file.happenings, reading.received().county(), at, rules.clocksDiffer());
        if (place == null) {
            return Answered.refused("/dispute", "NOT_YOUR_DISPUTE", "Your county did not have this dispute at that time; nothing that it says of it counts.");
        }
        Happening happening = new Happening(0, id(reading), file.id, feedback.kind(), reading.received().county(), at, place, received, feedback.by(), feedback.text(),
                feedback.body().toString(), reading.hash());
        file.happenings.add(happening);
        Course after = file.course();
        if (feedback.kind() == Kind.RETURNED && after.state() != DisputeState.RETURNED) {
            file.happenings.remove(happening);
            return Answered.refused("/event", "NOT_RETURNABLE", "Your county has replied or settled the dispute, so it cannot be returned. Ask the city centre to assign it.");
        }
        known.put(happening.id(), happening);
        taken.add(happening);
        file.changed = true;
        boolean changed = after.state() != before.state() || after.steps().size() != before.steps().size();
        return new Answered(happening.id(), file.id, after.state(), changed ? Effect.CHANGED : Effect.NOTED, List.of());
    }

    /** The dispute under whose number it is handled. */
    private CourseFile standing(String dispute) {
        CourseFile file = files.get(dispute);
        while (file != null && file.inRegister == DisputeState.MERGED) {
            file = files.get(file.mergedInto);
        }
        return file;
    }
}
