package org.disputehub.lookup;

import org.disputehub.connector.Lookups;
import org.disputehub.errors.FaultTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sees that another node has activated a version, or that a register's definition has changed, and lets the next report see it. */
@Component
class RegisterWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterWatch.class);

    private final VersionTables tables;
    private final Registers registers;
    private final FirstRows firstRows;
    private final TableImports imports;
    private final RegisterSettings settings;
    private ScheduledExecutorService clock;
    private long seen = -1;
    private boolean said;
    private volatile boolean definitionsChanged;

    RegisterWatch(VersionTables tables, Registers registers, FirstRows firstRows, TableImports imports, RegisterSettings settings, Lookups lookups) {
        this.tables = tables;
        this.registers = registers;
        this.firstRows = firstRows;
        this.imports = imports;
        this.settings = settings;
        lookups.listen(() -> definitionsChanged = true);
    }

    /** Of tables, which may be slow. */
    private void importDue() {
        try {
            imports.takeDue();
        } catch (RuntimeException e) {
            LOG.warn("The tables of registers cannot be taken over at the moment: {}", FaultTrail.of(e));
        }
    }

    private void look() {
        try {
            if (definitionsChanged) {
                definitionsChanged = false;
                firstRows.take();
                seen = -1;
            }
            long now = tables.changeNumber();
            if (now != seen) {
                registers.refresh();
                seen = now;
            }
            said = false;
        } catch (RuntimeException e) {
            if (!said) {
                LOG.warn("The registers cannot be read again at the moment, so reports are recognised with those that are known: {}", FaultTrail.of(e));
            }
            said = true;
            seen = -1;
        }
    }

    @Override
    public void start() {
        clock = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "register-watch");
            thread.setDaemon(true);
            return thread;
        });
        long every = settings.poll().toMillis();
        clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::importDue, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
        }
        clock = null;
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
