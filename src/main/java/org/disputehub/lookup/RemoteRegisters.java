package org.disputehub.lookup;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.disputehub.access.Keys;
import org.disputehub.access.MissingSecret;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Lookup.Remote;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.disputehub.connector.Placeholders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Asks the services of other owners, all questions of a report at once, through {@code routes/3-lookup.camel.yaml}. What has not answered in time
 * was not asked: the report goes on without it.
 */
@Component
class RemoteRegisters {

    static final String REGISTER = "register";

    private static final Duration ALL_QUESTIONS = Duration.ofMillis(450);
    private static final int CACHED = 100_000;

    /** An answer, and when it is too old. */
    private record Kept(List<Answered> answer, long until) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(RemoteRegisters.class);
    private static final String PLACE = "/lookup/remote";

    private final Lookups lookups;
    private final Connectors connectors;
    private final Keys keys;
    private final Hashes hashes;
    private final ProducerTemplate routes;
    private final ExecutorService threads;
    private final Cache<Long, Kept> answers = Caffeine.newBuilder().maximumSize(CACHED).build();

    RemoteRegisters(Lookups lookups, Connectors connectors, Keys keys, RegisterKey key, ProducerTemplate routes, @Qualifier("lookupQuestions") ExecutorService threads) {
        this.lookups = lookups;
        this.connectors = connectors;
        this.keys = keys;
        this.hashes = new Hashes(key.words());
        this.routes = routes;
        this.threads = threads;
    }

    /** @return registers of which at least one question was not answered */
    Set<String> ask(Subject subject, Found found, Predicate<String> paused) {
        Set<String> notAsked = new TreeSet<>();
        Map<Question, Future<List<Answered>>> waiting = new LinkedHashMap<>();
        for (LookupConnector register : lookups.all()) {
            if (register.lookup().remote() != null && !paused.test(register.id())) {
                for (Question question : Question.about(subject, register)) {
                    Kept kept = answers.getIfPresent(key(question));
                    if (kept != null && kept.until() - System.nanoTime() > 0) {
                        kept.answer().forEach(answered -> found.add(question.hit(answered)));
                    } else if (!submit(question, waiting)) {
                        notAsked.add(register.id());
                    }
                }
            }
        }
        long end = System.nanoTime() + ALL_QUESTIONS.toNanos();
        waiting.forEach((question, answer) -> {
            try {
                answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS).forEach(answered -> found.add(question.hit(answered)));
            } catch (TimeoutException e) {
                answer.cancel(true);
                notAsked.add(question.register().id());
            } catch (ExecutionException e) {
                notAsked.add(question.register().id());
                away(question.register().id(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                notAsked.add(question.register().id());
            }
        });
        return notAsked;
    }

    /** Nobody asks it any more, or under other settings, so what was answered counts no more. */
    void forget(String register) {
        connectors.freed(register, PLACE);
        answers.invalidateAll();
    }

    /** Said in health until it answers again. */
    private void away(String register, Throwable why) {
        String words = why instanceof MissingSecret ? why.getMessage() : "the service does not answer as it should";
        if (connectors.stuck(register, PLACE, words)) {
            LOG.warn("Register {} is not asked: {}. Reports go on without it", register, words);
        }
    }

    private boolean submit(Question question, Map<Question, Future<List<Answered>>> waiting) {
        try {
            waiting.put(question, threads.submit(() -> ask(question)));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private List<Answered> ask(Question question) throws Exception {
        Remote remote = question.register().lookup().remote();
        Exchange exchange = routes.request("direct:lookup-" + question.register().id(), request -> {
            request.setProperty(REGISTER, question.register());
            request.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
            request.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json;charset=UTF-8");
            Map<String, String> secret = remote.secret() == null ? Map.of() : Map.of("secret", keys.given(remote.secret()));
            remote.headers().forEach((name, value) -> request.getMessage().setHeader(name, Placeholders.fill(value, secret, UnaryOperator.identity())));
            request.getMessage().setBody(Placeholders.fill(remote.body(), question.values(), text -> new String(JsonStringEncoder.getInstance().quoteAsString(text)))
                    .getBytes(StandardCharsets.UTF_8));
        });
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        Answers answer = exchange.getMessage().getBody(Answers.class);
        if (answer == null) {
            throw new TimeoutException();
        }
        connectors.freed(question.register().id(), PLACE);
        answers.put(key(question), new Kept(answer.known(), System.nanoTime() + remote.cache().toNanos()));
        return answer.known();
    }

    private long key(Question question) {
        String[] words = question.values().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(value -> value.getKey() + "=" + value.getValue()).toArray(String[]::new);
        return hashes.of("question " + question.register().id() + " " + question.register().version() + " " + question.by(), words);
    }
}
