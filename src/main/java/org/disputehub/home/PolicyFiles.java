package org.disputehub.home;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** All policies that the hub runs by; health is {@code DEGRADED} while one of their files is wrong. */
@Component("policies")
public class PolicyFiles implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final HubFolders folders;
    private final List<PolicyFile<?>> files = new CopyOnWriteArrayList<>();

    PolicyFiles(HubFolders folders) {
        this.folders = folders;
    }

    /** @param name in {@code routes/policies/} */
    public <T> PolicyFile<T> open(String name, Function<Path, T> read) {
        PolicyFile<T> file = new PolicyFile<>(folders.policy(name), read);
        files.add(file);
        return file;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (PolicyFile<?> file : files) {
            String fault = file.fault();
            if (fault != null) {
                health.status(DEGRADED);
            }
            health.withDetail(file.name(), fault == null ? "taken" : fault);
        }
        return health.build();
    }
}
