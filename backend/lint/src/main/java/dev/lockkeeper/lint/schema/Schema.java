package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The database as the statements so far have left it. What was never mentioned is there, and unknown. */
public final class Schema {

    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final Indexes indexes;
    private final Ties ties;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<TableName, View> views = new LinkedHashMap<>();
    private final Map<String, Set<TableName>> bonds = new HashMap<>();
    private final Map<TableName, Set<TableName>> partitions = new HashMap<>();
    private final Set<TableName> gone = new HashSet<>();
    private final Map<TableName, TableName> originals = new HashMap<>();
    private final Names names = new Names();
    private final RoutineNames routines = new RoutineNames();
    private Types types = new Types();
    private @Nullable List<Table> listed;
    private int added;
    private boolean whole;

    public Schema() {
        ties = new Ties();
        indexes = new Indexes();
    }

    private Schema(Schema copied) {
        ties = new Ties(tables.values());
        indexes = copied.indexes.copy();
        copied.tables.forEach((name, table) -> add(name, table.copy()));
    }

    /** As it is now, whatever happens to this one later. */
    public Schema copy() {
        var copy = new Schema(this);
        copy.views.putAll(views);
        bonds.forEach((what, on) -> copy.bonds.put(what, new LinkedHashSet<>(on)));
        partitions.forEach((parent, own) -> copy.partitions.put(parent, new LinkedHashSet<>(own)));
        copy.gone.addAll(gone);
        copy.originals.putAll(originals);
        copy.names.add(names);
        copy.routines.addAll(routines);
        copy.types = types.copy();
        copy.whole = whole;
        return copy;
    }

    /** Somebody has told everything there is: what was not mentioned is not there. */
    public void whole() {
        whole = true;
    }

    public boolean isWhole() {
        return whole;
    }

    /** The table of that name; one that was never mentioned exists, with nothing known of it. */
    public Table table(TableName name) {
        var known = tables.get(name);
        return known == null ? add(name, new Table(name, false)) : known;
    }

    private Table add(TableName name, Table table) {
        listed = null;
        var before = tables.put(name, table);
        if (before != null && before != table) {
            before.leave();
        }
        table.tell(ties, before == null ? added++ : before.place());
        if (before == null && name.schema() != null) {
            places.merge(name.schema(), 1, Integer::sum);
        }
        return table;
    }

    /** The schemas that tables are said to lie in. */
    public Set<String> places() {
        return Collections.unmodifiableSet(places.keySet());
    }

    public Optional<Table> known(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The relation, where somebody has said that it is there. */
    public Optional<Table> told(TableName name) {
        var known = tables.get(name);
        return known != null && known.told() ? Optional.of(known) : Optional.empty();
    }

    /** Whether it surely is not there: it was dropped, or everything is known and this is not. */
    public boolean missing(TableName name) {
        return told(name).isEmpty() && !ofTheServer(name) && (whole || gone.contains(name));
    }

    private static boolean ofTheServer(TableName name) {
        return name.name().startsWith("pg_")
                || "information_schema".equals(name.schema())
                || "pg_catalog".equals(name.schema());
    }

    /** What the relation was called before this migration, even if it is no more. */
    public TableName original(TableName now) {
        return known(now).map(Table::original).orElseGet(() -> originals.getOrDefault(now, now));
    }

    /** Whether it was dropped since the beginning. */
    public boolean fellHere(TableName name) {
        return gone.contains(name);
    }

    /** Whether it was there before this migration. */
    public boolean existed(TableName name) {
        var known = tables.get(name);
        return known == null || !known.created();
    }

    /** Whether its rows are known to have gone. */
    public boolean emptied(TableName name) {
        var known = tables.get(name);
        return known != null && known.emptied();
    }

    public Table create(TableName name) {
        gone.remove(name);
        return add(name, new Table(name, true));
    }

    /**
     * The answer to a question that is asked while a table is there, which afterwards is as it was. It must not change
     * the schema.
     */
    public @Nullable String supposing(TableName name, Consumer<Table> made, Supplier<@Nullable String> question) {
        var before = tables.get(name);
        var list = listed;
        boolean fallen = gone.remove(name);
        var side = before != null && before.told() ? before.copy() : new Table(name, true);
        made.accept(side);
        tables.put(name, side);
        listed = null;
        try {
            return question.get();
        } finally {
            listed = list;
            if (before == null) {
                tables.remove(name);
            } else {
                tables.put(name, before);
            }
            if (fallen) {
                gone.add(name);
            }
        }
    }

    private void remove(TableName name) {
        listed = null;
        var gone = tables.remove(name);
        if (gone != null) {
            gone.leave();
        }
        if (gone != null && name.schema() != null) {
            places.computeIfPresent(name.schema(), (schema, count) -> count == 1 ? null : count - 1);
        }
    }

    public void drop(TableName name) {
        known(name).ifPresent(table -> originals.put(name, table.original()));
        detach(name);
        partitions.remove(name);
        known(name).ifPresent(table -> table.inherits().forEach(parent -> disinherit(name, parent)));
        remove(name);
        views.remove(name);
        indexes.remove(name, index -> true);
        gone.add(name);
    }

    public void rename(TableName from, TableName to) {
        var table = table(from);
        renamePartition(table, from, to);
        remove(from);
        originals.put(from, table.original());
        table.rename(to);
        add(to, table);
        gone.add(from);
        gone.remove(to);
        indexes.change(from, index -> index.on(to));
        views.replaceAll((key, view) -> view.renamed(from, to));
        var view = views.remove(from);
        if (view != null) {
            views.put(to, view);
        }
        tables.values().forEach(other -> point(other, from, to));
    }

    private static void point(Table other, TableName from, TableName to) {
        other.renameParent(from, to);
        other.replaceConstraints(known -> from.equals(known.references()) ? known.referring(to) : known);
        other.owner()
                .filter(place -> place.table().equals(from))
                .ifPresent(place -> other.ownedBy(new Table.Place(to, place.column(), place.identity())));
    }

    private void renamePartition(Table table, TableName from, TableName to) {
        table.parent().ifPresent(parent -> renameChild(parent, from, to));
        table.inherits().forEach(parent -> renameChild(parent, from, to));
        var own = partitions.remove(from);
        if (own != null) {
            // Those that merely inherit from it are told of its name with all tables.
            Seq.from(own)
                    .map(this::table)
                    .filter(child -> child.parent().filter(from::equals).isPresent())
                    .forEach(partition -> partition.attachTo(to, partition.defaultPartition()));
            partitions.put(to, own);
        }
    }

    private void renameChild(TableName parent, TableName from, TableName to) {
        var siblings = partitions.get(parent);
        if (siblings != null && siblings.remove(from)) {
            siblings.add(to);
        }
    }

    public void renameColumn(TableName table, String from, String to) {
        table(table).renameColumn(from, to);
        indexes.change(table, index -> index.renamedColumn(from, to));
        views.replaceAll((key, view) -> view.renamedColumn(table, from, to));
        for (var other : tables.values()) {
            other.replaceConstraints(
                    known -> table.equals(known.references()) ? known.renamedReferenced(from, to) : known);
            other.owner()
                    .filter(place ->
                            place.table().equals(table) && place.column().equals(from))
                    .ifPresent(place -> other.ownedBy(new Table.Place(table, to, place.identity())));
        }
    }

    public Types types() {
        return types;
    }

    /** Functions and procedures by what they take. */
    public RoutineNames routines() {
        return routines;
    }

    /** Schemas, roles and other names that are no relations. */
    public Names names() {
        return names;
    }

    public void put(Index index) {
        indexes.put(index);
    }

    public Optional<Index> index(TableName name) {
        return indexes.named(name);
    }

    public void dropIndex(TableName name) {
        indexes.remove(name);
    }

    public List<Index> indexesOn(TableName table) {
        return indexes.on(table);
    }

    /** Indexes that stand for themselves: those behind constraints come and go with these. */
    public List<Index> plainIndexesOn(TableName table) {
        return Lists.where(indexesOn(table), index -> !index.traits().constraint());
    }

    public List<Index> indexesUnder(TableName parent) {
        return indexes.under(parent);
    }

    /** Whether a relation or an index has the name. */
    public boolean taken(TableName name) {
        return told(name).isPresent() || indexes.has(name);
    }

    public void putView(TableName view, View definition) {
        create(view).become(RelationKind.VIEW);
        views.put(view, definition);
    }

    public void redefine(TableName view, View definition) {
        views.put(view, definition);
    }

    public Optional<View> view(TableName name) {
        return Optional.ofNullable(views.get(name));
    }

    public Map<TableName, View> views() {
        return Map.copyOf(views);
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

    /** The table and all below it: partitions, and tables that inherit. */
    public List<TableName> family(TableName root) {
        if (!partitions.containsKey(root)) {
            return List.of(root);
        }
        var family = new LinkedHashSet<TableName>(List.of(root));
        var waiting = new ArrayList<TableName>(family);
        for (int at = 0; at < waiting.size(); at++) {
            for (var child : children(waiting.get(at))) {
                if (family.add(child)) {
                    waiting.add(child);
                }
            }
        }
        return List.copyOf(family);
    }

    /** Where the rows are: the table itself, or its partitions when it has any. */
    public List<TableName> leaves(TableName root) {
        return Lists.where(
                family(root),
                name -> partitions(name).isEmpty()
                        && known(name).map(Table::kind).orElse(RelationKind.TABLE) != RelationKind.PARTITIONED_TABLE);
    }

    public List<TableName> partitions(TableName parent) {
        return Lists.where(partitions.getOrDefault(parent, Set.of()), child -> known(child)
                .filter(table -> table.parent().isPresent())
                .isPresent());
    }

    /** Partitions and tables that inherit. */
    public List<TableName> children(TableName parent) {
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

    public void inherit(TableName child, TableName parent) {
        table(child).inherit(parent);
        partitions.computeIfAbsent(parent, fresh -> new LinkedHashSet<>()).add(child);
    }

    public void disinherit(TableName child, TableName parent) {
        table(child).disinherit(parent);
        partitions.getOrDefault(parent, new HashSet<>()).remove(child);
    }

    /** The partition that takes what no other takes. */
    public Optional<TableName> defaultPartition(TableName parent) {
        return Seq.from(partitions(parent))
                .filter(partition -> table(partition).defaultPartition())
                .findFirst();
    }

    /** Tables that refer to this one by a foreign key. */
    public List<TableName> referencing(TableName referenced) {
        return Lists.map(Lists.where(ties.referring(referenced), table -> table.refersTo(referenced)), Table::name);
    }

    /** Tables that refer to this column; a single-column primary key is what they mean when they name none. */
    public List<TableName> referencingThrough(TableName referenced, String column) {
        return Seq.from(referencing(referenced))
                .map(this::table)
                .filter(table -> Seq.from(table.foreignKeys())
                        .anyMatch(key -> referenced.equals(key.references())
                                && referencedColumns(key).contains(column)))
                .map(Table::name)
                .toList();
    }

    /** The columns that a foreign key means: those it names, else the primary key. */
    public List<String> referencedColumns(Constraint key) {
        if (!key.detail().referenced().isEmpty() || key.references() == null) {
            return key.detail().referenced();
        }
        return known(key.references())
                .flatMap(Table::primaryKey)
                .map(primary -> primary.detail().key().isEmpty()
                        ? List.copyOf(primary.columns())
                        : primary.detail().key())
                .orElse(List.of());
    }

    public List<TableName> tablesWithType(String type) {
        return Seq.from(tables.values())
                .filter(table -> Seq.from(table.columns())
                        .anyMatch(column ->
                                column.type() != null && column.type().name().equals(type)))
                .map(Table::name)
                .toList();
    }

    /** Columns keep their type, whatever it is called. */
    public void renameType(String from, String to) {
        for (var table : tables.values()) {
            for (var column : table.columns()) {
                var type = column.type();
                if (type != null && type.name().equals(from)) {
                    table.put(column.typed(new DataType(to, type.modifiers(), type.array())));
                }
            }
        }
    }

    public List<TableName> viewsOf(TableName table, String column) {
        return Seq.from(views.entrySet())
                .filter(view -> view.getValue().reads(table, column))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<TableName> viewsOf(TableName table) {
        return Seq.from(views.entrySet())
                .filter(view -> view.getValue().reads().contains(table))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether an index or a key holds these columns together. */
    public boolean indexed(TableName table, Set<String> columns) {
        return Seq.from(indexesOn(table)).anyMatch(index -> index.columns().containsAll(columns))
                || Seq.from(table(table).constraints())
                        .anyMatch(known -> (known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                                && known.columns().containsAll(columns));
    }

    public void dropIndexesOver(TableName table, String column) {
        indexes.remove(table, index -> index.over(column));
    }

    public List<Table> tables() {
        if (listed == null) {
            listed = List.copyOf(tables.values());
        }
        return listed;
    }

    /** Sequences that belong to a column of that table. */
    public List<TableName> sequencesOf(TableName table, Predicate<Table.Place> which) {
        return Lists.map(
                Lists.where(ties.ownedBy(table), sequence -> sequence.owner()
                        .filter(place -> place.table().equals(table) && which.test(place))
                        .isPresent()),
                Table::name);
    }

    /** Tables with something attached that names this relation, perhaps among others that once had. */
    public List<Table> reading(TableName name) {
        return ties.reading(name);
    }

    /** Tables with a column of that name, perhaps among others that once had one. */
    public List<Table> having(String column) {
        return ties.having(column);
    }

    /** The same as they are now, and not as they are listed once. */
    public Collection<Table> each() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** Everything so far has been released: nothing of it is new any more. */
    public void settle() {
        ties.settle();
        indexes.settle();
        types.settle();
        gone.clear();
        originals.clear();
    }
}
