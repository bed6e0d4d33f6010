package org.disputehub.assess;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

/** What a hub asks its database while something is done, as JdbcTemplate tells it; nobody else hears of it. */
final class Statements {

    private Statements() {
    }

    /** @return how many were made by the thread that made one with these words in it */
    static long of(String words, Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        List<TurboFilter> quiet = logger.getLoggerContext().getTurboFilterList();
        List<TurboFilter> before = List.copyOf(quiet);
        ListAppender<ILoggingEvent> said = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.getThreadName(); // or it would be whoever asks first
                super.append(event);
            }
        };
        said.start();
        logger.setAdditive(false);
        logger.addAppender(said);
        logger.setLevel(Level.DEBUG);
        quiet.clear();
        try {
            work.run();
        } finally {
            quiet.addAll(before);
            logger.setLevel(null);
            logger.detachAppender(said);
            logger.setAdditive(true);
        }
        List<ILoggingEvent> all = said.list.stream().filter(event -> event.getFormattedMessage().startsWith("Executing ")).toList();
        String thread = all.stream().filter(event -> event.getFormattedMessage().contains(words)).findFirst().orElseThrow().getThreadName();
        return all.stream().filter(event -> event.getThreadName().equals(thread) && event.getFormattedMessage().contains("[")).count();
    }
}
