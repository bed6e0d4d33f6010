package org.disputehub.lookup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that wait for the services of others. Nothing queues for one: where all wait, the next question is not asked. */
@Configuration(proxyBeanMethods = false)
class LookupThreads {

    private static final int MOST = 64;

    /** Of the reports' questions. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService lookupQuestions() {
        return pool("lookup-question-");
    }

    /** In which a breaker's call runs, so that whoever asks can leave it behind; named in routes/3-lookup.camel.yaml. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService lookupCalls() {
        return pool("lookup-call-");
    }

    private static ExecutorService pool(String name) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }
}
