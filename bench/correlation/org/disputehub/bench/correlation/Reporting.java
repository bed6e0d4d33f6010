package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns accounts into reports, in the order of time, since later ones name earlier ones. */
final class Reporting {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final double SENT_AGAIN = 0.035;

    private record Filed(Account account, Evidence evidence, ObjectNode report, Instant receivedAt) {
    }

    private final Narrator narrator;
    private final Spelling spelling;
    private final Phones phones;
    private final RecordNumbers numbers;
    private final Links links;
    private final HubIntake intake;
    private final Draw draw;
    private final Map<String, Form> forms = new HashMap<>();
    private final List<Filed> filed = new ArrayList<>();

    Reporting(Narrator narrator, Spelling spelling, Phones phones, HubIntake intake, Draw draw) {
        this.narrator = narrator;
        this.spelling = spelling;
        this.phones = phones;
        this.numbers = new RecordNumbers(new Draw(draw.seed()));
        this.links = new Links(new Draw(draw.seed()));
        this.intake = intake;
        this.draw = draw;
        forms.putAll(Map.of("police-110", new PoliceForm(narrator), "hotline-12345", new HotlineForm(), "grid-worker", new GridForm(), "public-snapshot", new SnapshotForm(),
                "dept-housing", new HousingForm(), "dept-finance", new FinanceForm()));
    }

    List<LabelledReport> report(List<Account> accounts) {
        accounts.stream().sorted(Comparator.comparing(Account::at).thenComparing(a -> a.matter().cluster())).forEach(this::file);
        markUntieable();
        return filed.stream().sorted(Comparator.comparing(Filed::receivedAt).thenComparing(f -> f.report().path("reportId").asText()))
                .map(f -> new LabelledReport(f.account().matter(), f.evidence(), f.account().connector(), f.report())).toList();
    }

    private void file(Account account) {
        long noise = draw.seed();
        Evidence evidence = new Evidence(account.at());
        String related = links.related(account, evidence);
        write(account, evidence, related, noise, false, account.at());
        if (account.who() != null && !account.port().equals("PUBLIC") && draw.chance(SENT_AGAIN)) {
            Evidence again = new Evidence(account.at());
            again.tag("resend");
            if (related != null) {
                again.tells("record:" + related);
            }
            write(account, again, related, noise, true, account.at().plusMinutes((long) draw.logarithmic(1, 2 * 1440)));
        }
    }

    /** The same seed of noise writes the same report again. */
    private void write(Account account, Evidence evidence, String related, long seed, boolean again, LocalDateTime at) {
        Draw noise = new Draw(seed);
        Addresses addresses = new Addresses(noise, evidence);
        Told told = narrator.tell(account, addresses, noise, evidence);
        Account sent = new Account(account.matter(), account.teller(), account.who(), account.connector(), account.anonymous(), account.again(), at, account.wording());
        String number = numbers.next(account.connector(), account.matter().spot().area().countyCode(), at);
        links.filed(account, number, evidence);
        Sheet sheet = new Sheet(sent, again ? retyped(told) : told, addresses, evidence, noise, spelling, phones, number, related);
        ObjectNode message = forms.getOrDefault(account.connector(), new DepartmentForm()).fill(sheet);
        Instant receivedAt = at.plus(delay(account.port())).toInstant(CHINA);
        tag(account, evidence);
        filed.add(new Filed(sent, evidence, intake.report(account.connector(), message, receivedAt), receivedAt));
    }

    private Told retyped(Told told) {
        String text = draw.of(told.text(), told.text().replace("，", ","), told.text().replace("。", "。 "), told.text().replace("，", "， "), " " + told.text());
        return new Told(told.title(), text);
    }

    /** Departments send lists once a week, phones without a network wait. */
    private Duration delay(String port) {
        return switch (port) {
            case "DEPARTMENT" -> Duration.ofMinutes((long) draw.logarithmic(30, 7 * 1440));
            case "GRID_WORKER" -> Duration.ofMinutes((long) draw.logarithmic(1, 360));
            default -> Duration.ofMinutes(draw.between(1, 6));
        };
    }

    private static void tag(Account account, Evidence evidence) {
        switch (account.teller()) {
            case RESPONDENT -> evidence.tag("other-side");
            case RELATIVE -> evidence.tag("family-member");
            case BYSTANDER -> evidence.tag("bystander");
            default -> { }
        }
        if (Duration.between(account.matter().start(), account.at()).toDays() > 40) {
            evidence.tag("late");
        }
    }

    private void markUntieable() {
        Map<String, List<Filed>> byCluster = new HashMap<>();
        filed.forEach(f -> byCluster.computeIfAbsent(f.account().matter().cluster(), c -> new ArrayList<>()).add(f));
        for (List<Filed> cluster : byCluster.values()) {
            Ties.untieable(cluster.get(0).account().matter().type(), cluster.stream().map(Filed::evidence).toList()).forEach(i -> cluster.get(i).evidence().tag("untieable"));
        }
    }
}
