package org.disputehub.assess;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** What it costs to recognise and score one report of 1 KiB, and to print a document: CPU time of the thread, best of ten rounds. */
public final class AssessBench {

    private static final double BAR_MICROS = 100;
    private static final int BYTES = 1024;
    private static final String PLAIN = "物业和社区先后上门两次仍未解决，楼上住户表示装修已经报备，双方约定下周再谈。";
    private static final String HEAVY = "对方扬言要打断他的腿，不给钱就跳楼，三十多人围堵项目部拉横幅讨薪，并没有打人。";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AssessBench() {
    }

    public static void main(String[] arguments) throws Exception {
        RiskRules rules = RiskRules.read(Path.of("routes/policies"), Path.of("mappings"));
        Documents documents = rules.documents();
        Findings findings = new Findings(List.of(new Hit(Hit.Kind.KEY_PERSON, "key-persons", "KP-1", "刑满释放人员", "ID", "/parties/0", -1, -1, Hit.Certainty.SURE)), List.of(), Map.of());
        ObjectNode plain = oneKibibyte(PLAIN);
        ObjectNode heavy = oneKibibyte(HEAVY);
        System.out.printf("%-52s %10s%n", "", "µs of CPU");
        double ordinary = say("an ordinary report, recognised and scored", 20_000, () -> assess(rules, plain, findings).score());
        double dangerous = say("one whose every sentence is dangerous", 5_000, () -> assess(rules, heavy, findings).score());
        Assessment assessment = assess(rules, heavy, findings);
        Paper paper = new Paper(DocumentKind.WORK_NOTICE, "1", LocalDate.of(2025, 6, 4), Paper.Office.county("样例区"), "HB1", "样例区", heavy, assessment, findings, rules.policy().duties(assessment.level()));
        say("a work notice as HTML", 2_000, () -> documents.html(paper).length());
        say("a work notice as PDF", 20, () -> pdf(documents, paper).length);
        System.out.println("# the PDF has " + pdf(documents, paper).length + " bytes");
        boolean met = Math.max(ordinary, dangerous) < BAR_MICROS;
        System.out.printf("Bar: under %.0f µs to recognise and score: %s%n", BAR_MICROS, met ? "met" : "NOT met");
        System.exit(met ? 0 : 1);
    }

    private static Assessment assess(RiskRules rules, ObjectNode report, Findings findings) {
        return rules.policy().assess(rules.recognition().of(report), findings, History.NONE);
    }

    private static byte[] pdf(Documents documents, Paper paper) {
        try {
            return documents.pdf(paper);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double say(String what, int times, IntSupplier work) {
        double best = Double.MAX_VALUE;
        long sink = 0;
        for (int round = 0; round < 10; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                sink += work.getAsInt();
            }
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / times);
        }
        System.out.printf("%-52s %10.1f%s%n", what, best, sink == 0 ? " " : "");
        return best;
    }

    private static ObjectNode oneKibibyte(String sentence) throws Exception {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("reportedAt", "2025-06-04T12:00:00+08:00").put("narrative", "");
        report.putObject("category").put("gbt31000", "0701");
        report.putObject("place").put("raw", "样例路1号");
        report.putArray("parties").addObject().put("role", "REPORTER").put("name", "张样例").put("gender", "2");
        ObjectMapper json = new ObjectMapper();
        while (json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8).length < BYTES) {
            report.put("narrative", report.get("narrative").asText() + sentence);
        }
        return report;
    }
}
