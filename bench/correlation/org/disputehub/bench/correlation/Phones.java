package org.disputehub.bench.correlation;

import java.util.List;

/** Which phone number a report carries: mostly the caller's own. */
final class Phones {

    private final World world;
    private final Numbers numbers;
    private final List<String> callBackDesks;

    /** @param callBackDesks of the hotline, which call for hundreds of matters */
    Phones(World world, Numbers numbers, List<String> callBackDesks) {
        this.world = world;
        this.numbers = numbers;
        this.callBackDesks = callBackDesks;
    }

    /** Of the one who reports; "" where it is missing. */
    String ofReporter(Account account, Draw draw, Evidence evidence) {
        if (account.matter().desk() != null && account.who() != null && draw.chance(0.8)) {
            evidence.tag("phone-office");
            return account.matter().desk();
        }
        double missing = switch (account.port()) {
            case "POLICE_110", "HOTLINE_12345" -> 0.02;
            case "PUBLIC" -> account.anonymous() ? 0.85 : 0.3;
            default -> 0.25;
        };
        if (draw.chance(missing)) {
            evidence.tag("phone-missing");
            return "";
        }
        if (account.who() == null) {
            return numbers.phone();
        }
        if (account.port().equals("HOTLINE_12345") && draw.chance(0.03)) {
            evidence.tag("phone-callback-desk");
            return draw.of(callBackDesks);
        }
        return personal(account.who(), draw, evidence);
    }

    /** Somebody's own, now and then another of the family or one with a wrong digit. */
    String personal(Person person, Draw draw, Evidence evidence) {
        if (person.secondPhone() != null && draw.chance(0.3)) {
            evidence.tag("phone-second");
            evidence.tells("phone:" + person.secondPhone());
            return person.secondPhone();
        }
        List<Person> relatives = world.relatives(person);
        if (draw.chance(0.035)) {
            evidence.tag("phone-family");
            Person relative = draw.of(relatives);
            evidence.tells("phone:" + relative.phone());
            return relative.phone();
        }
        if (draw.chance(0.012)) {
            evidence.tag("phone-wrong-digit");
            int at = draw.between(5, 10);
            char digit = (char) ('0' + (person.phone().charAt(at) - '0' + draw.between(1, 9)) % 10);
            return person.phone().substring(0, at) + digit + person.phone().substring(at + 1);
        }
        evidence.tells("phone:" + person.phone());
        return draw.chance(0.04) ? person.phone().substring(0, 3) + "-" + person.phone().substring(3, 7) + "-" + person.phone().substring(7) : person.phone();
    }

    /** An ID number, missing, miscopied or right. */
    static String id(Person person, double given, Draw draw, Evidence evidence) {
        if (!draw.chance(given)) {
            return "";
        }
        if (draw.chance(0.03)) {
            evidence.tag("id-wrong-digit");
            int at = draw.between(8, 16);
            return person.idNo().substring(0, at) + (char) ('0' + (person.idNo().charAt(at) - '0' + draw.between(1, 9)) % 10) + person.idNo().substring(at + 1);
        }
        evidence.tells("id:" + person.id());
        return draw.chance(0.05) ? person.idNo().toLowerCase(java.util.Locale.ROOT) : person.idNo();
    }
}
