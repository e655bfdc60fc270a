package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The database as the statements so far have left it. What was never mentioned is there, and unknown. */
public final class Schema {

    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final Map<TableName, Index> indexes = new LinkedHashMap<>();
    private final Map<TableName, View> views = new LinkedHashMap<>();
    private final Map<String, Set<TableName>> bonds = new HashMap<>();
    private final Map<TableName, Set<TableName>> partitions = new HashMap<>();
    private final Types types = new Types();

    /** The table of that name; one that was never mentioned exists, with nothing known of it. */
    public Table table(TableName name) {
        return tables.computeIfAbsent(name, unknown -> new Table(unknown, false));
    }

    public Optional<Table> known(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Whether it was there before this migration. */
    public boolean existed(TableName name) {
        return known(name).map(table -> !table.created()).orElse(true);
    }

    public Table create(TableName name) {
        var table = new Table(name, true);
        tables.put(name, table);
        return table;
    }

    public void drop(TableName name) {
        detach(name);
        partitions.remove(name);
        tables.remove(name);
        views.remove(name);
        indexes.values().removeIf(index -> index.table().equals(name));
    }

    public void rename(TableName from, TableName to) {
        var table = table(from);
        renamePartition(table, from, to);
        tables.remove(from);
        table.rename(to);
        tables.put(to, table);
        indexes.replaceAll((key, index) -> index.table().equals(from)
                ? new Index(index.name(), to, index.columns(), index.computed(), index.created())
                : index);
    }

    private void renamePartition(Table table, TableName from, TableName to) {
        table.parent().map(partitions::get).ifPresent(siblings -> {
            siblings.remove(from);
            siblings.add(to);
        });
        var own = partitions.remove(from);
        if (own != null) {
            own.forEach(
                    partition -> table(partition).attachTo(to, table(partition).defaultPartition()));
            partitions.put(to, own);
        }
    }

    public Types types() {
        return types;
    }

    public void put(Index index) {
        indexes.put(index.name(), index);
    }

    public Optional<Index> index(TableName name) {
        return Optional.ofNullable(indexes.get(name));
    }

    public void dropIndex(TableName name) {
        indexes.remove(name);
    }

    public List<Index> indexesOn(TableName table) {
        return indexes.values().stream()
                .filter(index -> index.table().equals(table))
                .toList();
    }

    public void putView(TableName view, View definition) {
        create(view);
        views.put(view, definition);
    }

    /** Remembers that something, such as "STATISTICS s", hangs on a table. */
    public void bind(String what, TableName table) {
        bonds.computeIfAbsent(what, fresh -> new LinkedHashSet<>()).add(table);
    }

    public Set<TableName> boundTo(String what) {
        return bonds.getOrDefault(what, Set.of());
    }

    /** What a view reads, as far as it is known. */
    public Set<TableName> readBy(TableName view) {
        return views.containsKey(view) ? views.get(view).reads() : Set.of();
    }

    /** The table and the partitions below it. */
    public List<TableName> family(TableName root) {
        var family = new ArrayList<TableName>();
        family.add(root);
        for (int at = 0; at < family.size(); at++) {
            family.addAll(partitions(family.get(at)));
        }
        return family;
    }

    /** Where the rows are: the table itself, or its partitions when it has any. */
    public List<TableName> leaves(TableName root) {
        return family(root).stream().filter(name -> partitions(name).isEmpty()).toList();
    }

    public List<TableName> partitions(TableName parent) {
        return List.copyOf(partitions.getOrDefault(parent, Set.of()));
    }

    /** Makes a table a partition of another. */
    public void attach(TableName partition, TableName to, boolean asDefault) {
        detach(partition);
        table(partition).attachTo(to, asDefault);
        partitions.computeIfAbsent(to, parent -> new LinkedHashSet<>()).add(partition);
    }

    public void detach(TableName partition) {
        var table = table(partition);
        table.parent().map(partitions::get).ifPresent(siblings -> siblings.remove(partition));
        table.attachTo(null, false);
    }

    /** The partition that takes what no other takes. */
    public Optional<TableName> defaultPartition(TableName parent) {
        return partitions(parent).stream()
                .filter(partition -> table(partition).defaultPartition())
                .findFirst();
    }

    /** Tables that refer to this one by a foreign key. */
    public List<TableName> referencing(TableName referenced) {
        return tables.values().stream()
                .filter(table -> table.constraints().stream().anyMatch(key -> referenced.equals(key.references())))
                .map(Table::name)
                .toList();
    }

    /** Tables that refer to this column; a single-column primary key is what they mean when they name none. */
    public List<TableName> referencingThrough(TableName referenced, String column) {
        boolean key = known(referenced).stream()
                .flatMap(table -> table.constraints().stream())
                .anyMatch(known -> (known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                        && known.columns().equals(Set.of(column)));
        return key ? referencing(referenced) : List.of();
    }

    public List<TableName> tablesWithType(String type) {
        return tables.values().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column ->
                                column.type() != null && column.type().name().equals(type)))
                .map(Table::name)
                .toList();
    }

    public List<TableName> viewsOf(TableName table, String column) {
        return views.entrySet().stream()
                .filter(view -> view.getValue().reads(table, column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether an index or a key holds these columns together. */
    public boolean indexed(TableName table, Set<String> columns) {
        return indexesOn(table).stream().anyMatch(index -> index.columns().containsAll(columns))
                || table(table).constraints().stream()
                        .anyMatch(known -> (known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                                && known.columns().containsAll(columns));
    }

    public void dropIndexesOver(TableName table, String column) {
        indexes.values()
                .removeIf(index -> index.table().equals(table)
                        && (index.columns().contains(column) || index.computed().contains(column)));
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** Everything so far has been released: nothing of it is new any more. */
    public void settle() {
        tables.values().forEach(Table::settle);
        indexes.replaceAll((key, index) -> index.settled());
        types.settle();
    }
}
