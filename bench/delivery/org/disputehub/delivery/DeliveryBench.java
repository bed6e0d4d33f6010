package org.disputehub.delivery;

import org.disputehub.HubApplication;
import org.disputehub.access.Keys;
import org.disputehub.connector.Webhook;
import org.disputehub.dispute.RiskLevel;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast a whole hub posts what waits in its table, to one county and to fourteen, beside the bare limit; and what thirteen get while one hangs. Exit code 1 where a message was lost or came
 * twice, or where the one that hangs costs the others more than a tenth. Arguments: messages to one county, messages to each of fourteen, rounds.
 */
public final class DeliveryBench {

    private static final int COUNTIES = 14;
    private static final int THREADS = 4;
    private static final double BAR = 0.9;
    private static final byte[] BODY = ("{\"specversion\":\"1.0\",\"data\":\"" + "x".repeat(1_000) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private final ConfigurableApplicationContext hub;
    private final JdbcTemplate database;
    private final Inbox inbox;
    private final BarePosts bare;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private int round;
    private boolean once = true;

    private DeliveryBench(ConfigurableApplicationContext hub, Inbox inbox) {
        this.hub = hub;
        this.inbox = inbox;
        this.database = hub.getBean(JdbcTemplate.class);
        this.bare = new BarePosts(database, hub.getBean(Keys.class).webhook("bench"));
    }

    public static void main(String[] arguments) throws Exception {
        int one = argument(arguments, 0, 10_000);
        int each = argument(arguments, 1, 1_500);
        int rounds = argument(arguments, 2, 5);
        Path folder = Files.createTempDirectory("delivery-bench-");
        boolean good;
        try (Inbox inbox = new Inbox(); ConfigurableApplicationContext hub = start(folder)) {
            DeliveryBench bench = new DeliveryBench(hub, inbox);
            bench.round(one / 5, each / 5);
            bench.rates.clear();
            for (int i = 0; i < rounds; i++) {
                bench.round(one, each);
            }
            good = bench.say();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private void round(int one, int each) throws Exception {
        round++;
        List<String> counties = IntStream.rangeClosed(1, COUNTIES).mapToObj(n -> "bench." + round + "." + n).toList();
        List<String> others = counties.subList(1, COUNTIES);
        bare("bare, 1", counties.subList(0, 1), one);
        hub("hub, 1", counties.subList(0, 1), one);
        bare("bare, 14", counties, each);
        hub("hub, 14", counties, each);
        hub("hub, 13 while none hangs", others, each);
        hub.getBean(Receivers.class).put(receiver("hangs"));
        hand(List.of("hangs"), each);
        hub("hub, 13 while one hangs", others, each);
        hub.getBean(Handover.class).withdraw("hangs");
        hub.getBean(Receivers.class).remove("hangs");
        counties.forEach(hub.getBean(Receivers.class)::remove);
    }

    private void bare(String what, List<String> counties, int each) throws Exception {
        bare.prepare(counties.size() * each);
        long from = System.nanoTime();
        bare.run(counties.stream().map(inbox::url).toList(), THREADS, BODY);
        note(what, from, counties.size() * each);
    }

    /** From the commit that hands the messages over until each is marked delivered; half a second at most until the hub looks is part of it. */
    private void hub(String what, List<String> counties, int each) throws Exception {
        counties.forEach(county -> hub.getBean(Receivers.class).put(receiver(county)));
        hand(counties, each);
        long from = System.nanoTime();
        while (waiting(counties) > 0) {
            Thread.sleep(20);
        }
        note(what, from, counties.size() * each);
    }

    private Receiver receiver(String county) {
        return Receiver.webhook(county, county, new Webhook(inbox.url(county), null, null, null, THREADS, null, null, null));
    }

    private void hand(List<String> counties, int each) {
        List<Outgoing> messages = new ArrayList<>();
        for (int n = 0; n < each; n++) {
            for (String county : counties) {
                String id = county + "-" + messages.size() + "-" + System.nanoTime();
                messages.add(new Outgoing(id, county, id, "workorder.dispatched.v1", "application/cloudevents+json", Map.of(), BODY, RiskLevel.values()[n % 4], null));
            }
        }
        new TransactionTemplate(hub.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> hub.getBean(Handover.class).hand(messages));
    }

    private int waiting(List<String> counties) {
        return database.queryForObject("select count(*) from delivery where state = 'WAITING' and receiver = any(?)", Integer.class, (Object) counties.toArray(String[]::new));
    }

    private void note(String what, long from, int messages) {
        rates.computeIfAbsent(what, first -> new ArrayList<>()).add(messages / ((System.nanoTime() - from) / 1e9));
        if (inbox.messages() != messages || inbox.clear() > 0) {
            System.out.println(what + ": NOT ONCE EACH");
            once = false;
        }
    }

    private boolean say() {
        rates.forEach((what, all) -> System.out.printf("%-26s %,8.0f /s  (%s)%n", what, median(what), all.stream().map(rate -> String.format("%,.0f", rate)).collect(Collectors.joining(" "))));
        double hanging = median("hub, 13 while one hangs") / median("hub, 13 while none hangs");
        System.out.printf("hub : bare, one county     %.2f%n", median("hub, 1") / median("bare, 1"));
        System.out.printf("hub : bare, 14 counties    %.2f%n", median("hub, 14") / median("bare, 14"));
        System.out.printf("one hangs : none hangs     %.2f (bar %.2f)%n", hanging, BAR);
        System.out.printf("each once                  %s%n", once ? "yes" : "NO");
        return once && hanging >= BAR;
    }

    private double median(String what) {
        return rates.get(what).stream().sorted().skip(rates.get(what).size() / 2).findFirst().orElseThrow();
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private static ConfigurableApplicationContext start(Path folder) throws Exception {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        return new SpringApplicationBuilder(HubApplication.class).run("--server.port=0", "--hub.data=" + folder, "--hub.broker.port=" + port, "--logging.level.root=WARN");
    }
}
