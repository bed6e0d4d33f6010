package org.disputehub.lookup;

import org.disputehub.connector.LookupConnector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Registers, versions and differences as the API shows them. */
@Component
class RegisterViews {

    private static final int PAGE = 200;

    private final Registers registers;
    private final ObjectProvider<Effect> effects;

    RegisterViews(Registers registers, ObjectProvider<Effect> effects) {
        this.registers = registers;
        this.effects = effects;
    }

    /** @param active null: none was activated yet */
    Map<String, Object> register(LookupConnector register, Integer active) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", register.id());
        view.put("name", register.name());
        view.put("holds", register.lookup().holds().name().toLowerCase(Locale.ROOT));
        view.put("rowsFrom", register.lookup().remote() != null ? "remote" : register.lookup().table() != null ? "table" : "import");
        if (register.lookup().remote() == null) {
            view.put("active", active);
            view.put("rows", registers.size(register.id()));
        }
        return view;
    }

    Map<String, Object> version(Version version) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", version.version());
        view.put("state", version.state());
        view.put("mode", version.mode().name().toLowerCase(Locale.ROOT));
        view.put("basedOn", version.basedOn());
        view.put("rows", version.rows());
        view.put("added", version.added());
        view.put("changed", version.changed());
        view.put("removed", version.removed());
        view.put("errors", version.faults());
        view.put("kept", version.kept());
        view.put("importedBy", version.madeBy());
        view.put("importedAt", version.madeAt().toString());
        view.put("activatedBy", version.activatedBy());
        view.put("activatedAt", version.activatedAt() == null ? null : version.activatedAt().toString());
        view.put("reason", version.reason());
        return view;
    }

    /** @param after entry of the last row of the page before */
    Map<String, Object> difference(LookupConnector register, Version version, Difference difference, Masked masked, String after) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", version.version());
        for (Difference.Kind kind : Difference.Kind.values()) {
            view.put(kind.name().toLowerCase(Locale.ROOT), difference.count(kind));
        }
        if (after.isEmpty()) {
            effects.ifAvailable(effect -> view.put("effect", effect.of(recognition(register, version))));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        difference.changes().stream().filter(change -> change.entry().compareTo(after) > 0).limit(PAGE).forEach(change -> rows.add(row(change, masked)));
        view.put("rows", rows);
        return view;
    }

    private java.util.function.BiFunction<com.fasterxml.jackson.databind.node.ObjectNode, java.time.LocalDate, Findings> recognition(LookupConnector register, Version version) {
        Snapshot with = registers.with(register, version.version());
        return (report, on) -> {
            Found found = new Found();
            with.find(new Subject(report), (int) on.toEpochDay(), found);
            return new Findings(found.hits(), List.of(), with.versions());
        };
    }

    private static Map<String, Object> row(Difference.Change change, Masked masked) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", change.entry());
        view.put("kind", change.kind());
        view.put("columns", change.columns().stream().map(column -> column.heading).toList());
        if (masked != Masked.HIDDEN) {
            view.put("before", change.before() == null ? null : masked.values(change.before(), change.columns()));
            view.put("after", change.after() == null ? null : masked.values(change.after(), change.columns()));
        }
        return view;
    }
}
