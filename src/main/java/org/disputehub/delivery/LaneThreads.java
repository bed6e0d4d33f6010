package org.disputehub.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that bring messages. Each receiver's lane says how many it may have, so there is no bound for all: it would let one take the places of the others. */
@Configuration(proxyBeanMethods = false)
class LaneThreads {

    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService deliveryThreads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("delivery-");
        threads.setDaemon(true);
        return Executors.newCachedThreadPool(threads);
    }
}
