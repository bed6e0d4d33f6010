package org.disputehub.lookup;

import org.disputehub.connector.LookupConnector;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Imports a version of a register, activates it whole, takes it back whole. What runs is told by {@link Registers#refresh}. */
@Component
class Versions {

    private final VersionTables tables;
    private final RegisterKey key;
    private final RegisterSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Versions(VersionTables tables, RegisterKey key, RegisterSettings settings, JdbcTransactionManager transactions, Clock clock) {
        this.tables = tables;
        this.key = key;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param reading makes the new rows of those that are active now */
    Version stage(LookupConnector register, Import.Mode mode, Function<Map<String, Row>, Import> reading, String who) {
        return transaction.execute(status -> {
            tables.lock(register.id());
            return stage(register.id(), mode, reading, who);
        });
    }

    /** Nothing where the rows are those of the last version. */
    Optional<Version> stageIfNew(LookupConnector register, Import read, String who) {
        return transaction.execute(status -> {
            tables.lock(register.id());
            boolean known = tables.contentOfLast(register.id()).filter(last -> Arrays.equals(last, key.fingerprint(read))).isPresent();
            return known ? Optional.<Version>empty() : Optional.of(stage(register.id(), Import.Mode.WHOLE, base -> read, who));
        });
    }

    private Version stage(String register, Import.Mode mode, Function<Map<String, Row>, Import> reading, String who) {
        Integer active = tables.active().get(register);
        if (mode == Import.Mode.CHANGE && active == null) {
            throw new Conflict("There is no active version that could be changed. Import the whole register with mode=whole.");
        }
        Map<String, Row> base = active == null ? Map.of() : tables.rows(register, active);
        Import read = reading.apply(base);
        Difference difference = Difference.of(base, read.rows());
        Version version = new Version(register, tables.nextVersion(register), Version.State.STAGED, mode, active, null, read.rows().size(), difference.count(Difference.Kind.ADDED),
                difference.count(Difference.Kind.CHANGED), difference.count(Difference.Kind.REMOVED), read.faults(), true, who, clock.instant(), null, null, null);
        tables.add(version, key.fingerprint(read), read.rows());
        return version;
    }

    Version find(String register, int version) {
        return tables.find(register, version).orElseThrow(() -> new NotFound("There is no such version of this register"));
    }

    /** Compared with what is active now. */
    Difference difference(Version version) {
        if (!version.kept()) {
            throw new Conflict("The rows of this version are not kept any more.");
        }
        Integer active = tables.active().get(version.register());
        return Difference.of(active == null ? Map.of() : tables.rows(version.register(), active), tables.rows(version.register(), version.version()));
    }

    /** @param faultsSeen how many rows with faults whoever activates knows to be left out */
    void activate(String register, int number, int faultsSeen, String who, String reason) {
        transaction.executeWithoutResult(status -> {
            tables.lock(register);
            Version version = find(register, number);
            Integer active = tables.active().get(register);
            if (version.state() != Version.State.STAGED) {
                throw new Conflict("This version was activated before. To go back to the version before the active one, restore; else import again.");
            }
            if (!version.kept() || !java.util.Objects.equals(version.basedOn(), active)) {
                throw new Conflict("Another version was activated since this one was imported, so its difference is not what would happen. Import again.");
            }
            if (version.faults().size() != faultsSeen) {
                throw new Conflict("This version leaves out rows with faults: " + version.faults().size() + " faults were found. Look at them, and activate with faults="
                        + version.faults().size() + " if the other rows are to be used without them.");
            }
            if (active != null) {
                tables.retire(register, active, Version.State.FORMER);
            }
            tables.activate(register, number, active, who, clock.instant(), reason);
            forgetOld(register, number);
        });
    }

    /** @return the version that is active now, the one before the last */
    int restore(String register, String who, String reason) {
        return transaction.execute(status -> {
            tables.lock(register);
            Integer active = tables.active().get(register);
            Version version = active == null ? null : find(register, active);
            Version before = version == null || version.replaced() == null ? null : find(register, version.replaced());
            if (before == null || !before.kept()) {
                throw new Conflict("There is no version before the active one to go back to.");
            }
            tables.retire(register, version.version(), Version.State.TAKEN_BACK);
            tables.activate(register, before.version(), before.replaced(), who, clock.instant(), reason);
            return before.version();
        });
    }

    /** Rows of people who are not listed any more do not stay for ever. */
    private void forgetOld(String register, int active) {
        Set<Integer> wanted = new HashSet<>();
        for (Integer at = active; at != null && wanted.size() <= settings.keep(); at = find(register, at).replaced()) {
            wanted.add(at);
        }
        tables.versions(register).stream().filter(Version::kept).map(Version::version).filter(version -> !wanted.contains(version)).forEach(version -> tables.forget(register, version));
    }
}
