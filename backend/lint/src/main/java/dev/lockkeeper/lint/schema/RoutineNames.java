package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Functions and procedures that somebody has made, told apart by what they take. */
public final class RoutineNames {

    private final Map<TableName, Map<List<String>, Known>> all = new HashMap<>();

    /**
     * One of them.
     *
     * @param procedure whether it is called by CALL
     * @param gives its result as written, lower case
     * @param called the names of what it takes, "" where it has none
     */
    public record Known(boolean procedure, String gives, List<String> called) {

        public Known {
            called = Lists.copy(called);
        }
    }

    void addAll(RoutineNames others) {
        others.all.forEach((name, own) -> all.put(name, new LinkedHashMap<>(own)));
    }

    private static TableName full(TableName name) {
        return "public".equals(name.schema()) ? TableName.of(name.name()) : name;
    }

    public void put(TableName name, List<String> takes, Known known) {
        all.computeIfAbsent(full(name), first -> new LinkedHashMap<>()).put(takes, known);
    }

    public Optional<Known> of(TableName name, List<String> takes) {
        return Optional.ofNullable(named(name).get(takes));
    }

    /** All of the name. */
    public Map<List<String>, Known> named(TableName name) {
        return all.getOrDefault(full(name), Map.of());
    }

    /** Takes one away, or all of the name where nothing says which. */
    public void drop(TableName name, @Nullable List<String> takes) {
        var own = all.get(full(name));
        if (takes == null || own == null) {
            all.remove(full(name));
            return;
        }
        own.remove(takes);
        if (own.isEmpty()) {
            all.remove(full(name));
        }
    }

    /** Whether one of the name is there, in whatever schema. */
    public boolean anyNamed(String name) {
        return Seq.from(all.keySet()).anyMatch(known -> known.name().equals(name));
    }

    /** Gives what is there another name. */
    public void rename(TableName from, @Nullable List<String> takes, TableName to) {
        var moved = new LinkedHashMap<>(named(from));
        moved.keySet().removeIf(own -> takes != null && !own.equals(takes));
        moved.forEach((own, known) -> {
            drop(from, own);
            put(to, own, known);
        });
    }
}
