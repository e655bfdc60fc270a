package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All indexes, and those of one table without a look at the others: a history has thousands. */
final class Indexes {

    private Map<TableName, Index> all = new LinkedHashMap<>();
    private Map<TableName, Map<TableName, Index>> on = new HashMap<>();
    private final List<TableName> fresh = new ArrayList<>();
    private boolean shared;

    /** As they are now. Until one of the two changes, they are the same. */
    Indexes copy() {
        var copy = new Indexes();
        copy.all = all;
        copy.on = on;
        copy.fresh.addAll(fresh);
        copy.shared = true;
        shared = true;
        return copy;
    }

    private void part() {
        if (shared) {
            shared = false;
            all = new LinkedHashMap<>(all);
            var each = new HashMap<TableName, Map<TableName, Index>>();
            on.forEach((table, own) -> each.put(table, new LinkedHashMap<>(own)));
            on = each;
        }
    }

    void put(Index index) {
        part();
        var before = all.put(index.name(), index);
        if (before != null && !before.table().equals(index.table())) {
            forget(before);
        }
        on.computeIfAbsent(index.table(), table -> new LinkedHashMap<>()).put(index.name(), index);
        if (index.created()) {
            fresh.add(index.name());
        }
    }

    Optional<Index> named(TableName name) {
        return Optional.ofNullable(all.get(name));
    }

    boolean has(TableName name) {
        return all.containsKey(name);
    }

    List<Index> on(TableName table) {
        var own = on.get(table);
        return own == null ? List.of() : new ArrayList<>(own.values());
    }

    List<Index> under(TableName parent) {
        return Lists.where(all.values(), index -> parent.equals(index.traits().parent()));
    }

    void remove(TableName name) {
        part();
        var known = all.remove(name);
        if (known != null) {
            forget(known);
        }
    }

    void remove(TableName table, Predicate<Index> unwanted) {
        for (var index : on(table)) {
            if (unwanted.test(index)) {
                remove(index.name());
            }
        }
    }

    void change(TableName table, UnaryOperator<Index> change) {
        on(table).forEach(index -> put(change.apply(index)));
    }

    /** None of them is new any more. */
    void settle() {
        for (var name : fresh) {
            named(name).map(Index::settled).ifPresent(this::put);
        }
        fresh.clear();
    }

    private void forget(Index index) {
        var own = on.get(index.table());
        if (own != null) {
            own.remove(index.name());
        }
    }
}
