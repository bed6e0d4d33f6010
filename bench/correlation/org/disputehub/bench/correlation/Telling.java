package org.disputehub.bench.correlation;

import org.disputehub.bench.correlation.Account.Teller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What stands in the slots of a wording, for one account of a matter. */
final class Telling implements Slots.Values {

    private static final Map<String, List<String>> SELF = Map.of("POLICE_110", List.of("报警人", "其", "报警人"), "HOTLINE_12345", List.of("来电人", "其", "市民"),
            "GRID_WORKER", List.of("其"), "DEPARTMENT", List.of("申请人", "其"), "PUBLIC", List.of("我", "我"));
    private static final Map<String, List<String>> OWN_HOME = Map.of("POLICE_110", List.of("其家", "家中", "自己家"), "HOTLINE_12345", List.of("其家", "家里", "来电人家中"),
            "GRID_WORKER", List.of("其家"), "DEPARTMENT", List.of("申请人家", "其家"), "PUBLIC", List.of("我家", "我们家"));

    private final Account account;
    private final Voices voices;
    private final Spelling spelling;
    private final Addresses addresses;
    /** Chooses words; two matters told alike have the same. */
    private final Draw words;
    /** Chooses mistakes. */
    private final Draw noise;
    private final Evidence evidence;

    Telling(Account account, Voices voices, Spelling spelling, Addresses addresses, Draw words, Draw noise, Evidence evidence) {
        this.account = account;
        this.voices = voices;
        this.spelling = spelling;
        this.addresses = addresses;
        this.words = words;
        this.noise = noise;
        this.evidence = evidence;
    }

    boolean seenFromOutside() {
        return account.teller() == Teller.GRID_WORKER || account.teller() == Teller.BYSTANDER || account.port().equals("DEPARTMENT");
    }

    @Override
    public String of(String slot) {
        Matter matter = account.matter();
        Facts facts = matter.facts();
        if (facts.choices().containsKey(slot)) {
            evidence.tells("fact:" + slot + "=" + facts.choices().get(slot));
            return words.of(matter.type().facts().get(slot).get(facts.choices().get(slot)));
        }
        if (facts.numbers().containsKey(slot)) {
            evidence.tells("amount:" + facts.numbers().get(slot));
            return Amounts.write(facts.numbers().get(slot), words);
        }
        return switch (slot) {
            case "A" -> words.of(voices.called(matter.type().scene(), seenFromOutside() ? "A3" : "A"));
            case "B" -> words.of(voices.called(matter.type().scene(), seenFromOutside() ? "B3" : "B"));
            case "An" -> name(account.teller() == Teller.COMPLAINANT ? account.who() : matter.complainant());
            case "Bn" -> matter.respondent() == null ? "对方" : name(matter.respondent());
            case "Ah" -> matter.spot().home() == null ? "" : door(matter.complainant());
            case "Bh" -> matter.respondent() == null ? "" : door(matter.respondent());
            case "Abd" -> addresses.buildingOf(matter.complainant().home(), false);
            case "Bbd" -> matter.respondent() == null ? "" : addresses.buildingOf(matter.respondent().home(), false);
            case "Bo", "org", "shop" -> org(matter.org());
            case "me" -> words.of(SELF.get(account.port()));
            case "mine" -> seenFromOutside() ? "{A}家" : words.of(OWN_HOME.get(account.port()));
            case "E" -> addresses.estateName(matter.spot().area());
            case "U" -> addresses.buildingOf(matter.spot().home(), true);
            case "bd" -> addresses.buildingOf(matter.spot().home(), false);
            case "at" -> addresses.write(matter.spot(), words.of(Addresses.Precision.BUILDING, Addresses.Precision.AREA, Addresses.Precision.ROOM), false);
            case "spotname", "site" -> landmark();
            case "plate" -> plate(facts.plate());
            case "topic" -> words.of(matter.type().wordings().get("topic"));
            case "old" -> matter.earlier();
            case "since" -> since(Duration.between(matter.start(), account.at()));
            case "day0" -> matter.start().getMonthValue() + "月" + matter.start().getDayOfMonth() + "日";
            case "spouse" -> spouse();
            case "kin" -> other() != null && other().female() ? (other().id() % 2 == 0 ? "妹妹" : "姐姐") : other() != null && other().id() % 2 == 0 ? "弟弟" : "哥哥";
            case "side" -> List.of("东边", "西边", "前院", "后院").get(Math.floorMod(matter.complainant().id(), 4));
            default -> throw new IllegalArgumentException("No slot {" + slot + "} in " + matter.type().id());
        };
    }

    private String name(Person person) {
        return person == null ? "" : spelling.spoken(person, noise, evidence);
    }

    /** A flat of another estate than the matter's is named with its estate. */
    private String door(Person person) {
        Area here = account.matter().spot().area();
        return person.home().area() == here ? addresses.door(person.home()) : person.home().area().name();
    }

    private String org(Org org) {
        if (org == null) {
            return "对方";
        }
        if (org.name().contains("物业服务") && words.chance(0.55)) {
            return words.of("物业", "物业公司", "小区物业");
        }
        evidence.tells("org:" + org.id());
        return words.chance(0.45) ? org.name() : words.chance(0.5) || org.name().equals(org.brief()) ? org.brief() : org.brief() + "公司";
    }

    private String landmark() {
        String landmark = account.matter().spot().landmark();
        if (landmark == null) {
            return "";
        }
        evidence.tells("landmark:" + landmark);
        return landmark;
    }

    private String plate(String plate) {
        evidence.tells("plate:" + plate);
        if (noise.chance(0.1)) {
            evidence.tag("plate-part");
            return "尾号" + plate.substring(plate.length() - 3);
        }
        return noise.chance(0.4) ? plate.replace("·", "") : plate;
    }

    private Person other() {
        return account.teller() == Teller.RESPONDENT ? account.matter().complainant() : account.matter().respondent();
    }

    private String spouse() {
        return other().female() ? words.of("妻子", "老婆", "媳妇") : words.of("丈夫", "老公", "对象");
    }

    private String since(Duration passed) {
        long days = passed.toDays();
        if (days < 1) {
            return words.of("刚才", "今天", "昨晚", "从昨天", "这两天");
        }
        return days < 4 ? words.of("前天", "这几天", "两三天前", "前几天") : days < 25 ? words.of("上周", "半个月前", "十来天前", "这段时间")
                : days < 80 ? words.of("一个多月前", "上个月", "这一两个月", "将近两个月") : words.of("半年前", "几个月前", "好几个月了", "年前");
    }
}
