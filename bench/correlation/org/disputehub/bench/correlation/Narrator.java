package org.disputehub.bench.correlation;

import org.disputehub.bench.correlation.Account.Teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a matter in the voice of a port. */
final class Narrator {

    private final Voices voices;
    private final Spelling spelling;

    Narrator(Voices voices, Spelling spelling) {
        this.voices = voices;
        this.spelling = spelling;
    }

    Told tell(Account account, Addresses addresses, Draw noise, Evidence evidence) {
        Draw words = new Draw(account.wording());
        Telling telling = new Telling(account, voices, spelling, addresses, words, noise, evidence);
        String port = account.port();
        Map<String, List<String>> wordings = account.matter().type().wordings();
        List<String> clauses = new ArrayList<>();
        String core = words.of(core(account, words));
        if (voices.isUnseen(core)) {
            evidence.tag("unseen-wording");
        }
        clauses.add(core);
        more(port, words, wordings.get("more"), clauses);
        if (account.teller() == Teller.RELATIVE && words.chance(0.55)) {
            clauses.add(words.of(voices.relative()));
        }
        if (account.matter().earlier() != null) {
            clauses.add(words.of(voices.earlier()));
        }
        if (account.again() && words.chance(0.45)) {
            clauses.add(words.of(voices.frame(port, "again")));
        }
        if (words.chance(0.45)) {
            clauses.add(words.of(voices.frame(port, "middle")));
        }
        if (words.chance(0.6)) {
            clauses.add(words.of(words.chance(0.5) ? wordings.get("want") : voices.frame(port, "close")));
        }
        // The place is named once.
        String open = words.of(voices.frame(port, "open").stream().filter(o -> !o.contains("{at}") || !core.contains("{at}")).toList());
        String text = fill(open, telling, words) + join(clauses.stream().map(clause -> fill(clause, telling, words)).filter(c -> !c.isBlank()).toList(), port, words);
        String title = fill(words.of(wordings.get("title")), telling, words);
        return new Told(title, port.equals("PUBLIC") && noise.chance(0.4) ? dialect(text, noise, evidence) : text);
    }

    String handled(Account account, Addresses addresses, Draw noise, Evidence evidence) {
        Draw words = new Draw(account.wording() + 1);
        return fill(words.of(voices.frame("POLICE_110", "handled")), new Telling(account, voices, spelling, addresses, words, noise, evidence), words);
    }

    private List<String> core(Account account, Draw words) {
        Map<String, List<String>> wordings = account.matter().type().wordings();
        List<String> bare = voices.frame(account.port(), "bare");
        if (account.teller() == Teller.RESPONDENT && !account.port().equals("DEPARTMENT")) {
            return words.chance(0.85) ? voices.other() : bare;
        }
        return switch (account.port()) {
            case "DEPARTMENT" -> words.chance(0.55) ? wordings.get("terse") : words.chance(0.85) ? wordings.get("seen") : bare;
            case "GRID_WORKER" -> words.chance(0.85) ? wordings.get("seen") : bare;
            case "PUBLIC" -> account.teller() == Teller.BYSTANDER ? words.chance(0.8) ? wordings.get("plainseen") : bare
                    : words.chance(0.75) ? wordings.get("plain") : words.chance(0.6) ? wordings.get("own") : bare;
            default -> account.teller() == Teller.BYSTANDER ? words.chance(0.7) ? wordings.get("plainseen") : bare
                    : words.chance(port110(account) ? 0.88 : 0.94) ? wordings.get("own") : bare;
        };
    }

    private static boolean port110(Account account) {
        return account.port().equals("POLICE_110");
    }

    /** The hotline's clerks write most. */
    private static void more(String port, Draw words, List<String> details, List<String> clauses) {
        int count = switch (port) {
            case "HOTLINE_12345" -> words.between(1, 3);
            case "POLICE_110", "DEPARTMENT" -> words.between(0, 1);
            default -> words.between(0, 2);
        };
        List<String> left = new ArrayList<>(details);
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            clauses.add(left.remove(words.between(0, left.size() - 1)));
        }
    }

    private static String fill(String wording, Telling telling, Draw words) {
        return Slots.fill(wording, telling, words);
    }

    private static String join(List<String> clauses, String port, Draw words) {
        if (port.equals("PUBLIC")) {
            return String.join(words.of("，", "，", " ", "！", "。"), clauses) + words.of("", "", "。", "！！", "？");
        }
        return String.join(words.chance(0.8) ? "，" : "。", clauses) + "。";
    }

    private String dialect(String text, Draw noise, Evidence evidence) {
        String spoken = text;
        for (Map.Entry<String, List<String>> word : voices.dialect.entrySet()) {
            if (spoken.contains(word.getKey()) && noise.chance(0.7)) {
                spoken = spoken.replace(word.getKey(), noise.of(word.getValue()));
                evidence.tag("dialect");
            }
        }
        return spoken;
    }
}
