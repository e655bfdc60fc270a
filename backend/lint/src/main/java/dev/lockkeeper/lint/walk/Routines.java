package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.CallRoutine;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.ReadTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Functions and procedures whose bodies have been seen; those of one name with other parameters are kept apart. */
final class Routines {

    private final Map<String, Map<String, DefineRoutine>> known = new HashMap<>();

    void put(DefineRoutine routine) {
        known.computeIfAbsent(routine.name(), fresh -> new HashMap<>()).put(routine.parameters(), routine);
    }

    /** What the statement runs beside itself; which of several routines of one name is not known, so it is all. */
    List<DefineRoutine> calledBy(Fact fact) {
        if (fact instanceof CallRoutine call) {
            return named(call.name());
        }
        if (known.isEmpty()) {
            return List.of();
        }
        var called = new ArrayList<DefineRoutine>();
        if (fact instanceof ReadTables query) {
            query.functions().forEach(name -> called.addAll(named(name)));
        } else if (fact instanceof AddColumn add && add.column().defaultValue() != null) {
            add.column().defaultValue().functions().forEach(name -> called.addAll(named(name)));
        }
        return called;
    }

    private List<DefineRoutine> named(String name) {
        return List.copyOf(Objects.requireNonNullElse(known.get(name), Map.<String, DefineRoutine>of())
                .values());
    }
}
