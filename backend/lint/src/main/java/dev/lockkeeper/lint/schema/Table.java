package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table, view, sequence or other relation as far as it is known. */
public final class Table {

    /** Under this is told how its rows are spread over partitions, such as "RANGE (day)". */
    public static final String PARTITIONED = "partitioned by";

    private TableName name;
    private TableName original;
    private boolean changed = true;
    private @Nullable Ties ties;
    private int place;
    private boolean created;
    private RelationKind kind = RelationKind.TABLE;
    private boolean told;
    private boolean complete;
    private boolean temporary;
    private boolean unlogged;
    private boolean populated = true;
    private boolean emptied;
    private @Nullable String clusteredOn;
    private @Nullable TableName parent;
    private boolean defaultPartition;
    private Set<String> partitionKey = Set.of();
    private @Nullable Place owner;
    private Parts parts;
    private boolean shared;

    /** The column that a sequence belongs to; one of an identity cannot be parted from it. */
    public record Place(TableName table, String column, boolean identity) {}

    Table(TableName name, boolean created) {
        this(name, created, new Parts());
    }

    private Table(TableName name, boolean created, Parts parts) {
        this.parts = parts;
        this.name = name;
        this.original = name;
        this.created = created;
        this.told = created;
    }

    Table copy() {
        var copy = new Table(name, created, parts);
        copy.original = original;
        copy.kind = kind;
        copy.told = told;
        copy.complete = complete;
        copy.temporary = temporary;
        copy.unlogged = unlogged;
        copy.populated = populated;
        copy.emptied = emptied;
        copy.clusteredOn = clusteredOn;
        copy.parent = parent;
        copy.defaultPartition = defaultPartition;
        copy.partitionKey = partitionKey;
        copy.owner = owner;
        copy.changed = changed;
        copy.shared = true;
        shared = true;
        return copy;
    }

    /** What it is made of, to be changed: until then a copy and what it was made from are the same. */
    private Parts own() {
        if (shared) {
            parts = parts.copy();
            shared = false;
        }
        return parts;
    }

    public TableName name() {
        return name;
    }

    /** Whether all rows are known to have gone since it was there first. */
    public boolean emptied() {
        return emptied;
    }

    public void emptied(boolean now) {
        emptied = now;
    }

    public Traits traits() {
        return own().traits;
    }

    /** What it was called before this migration. */
    public TableName original() {
        return original;
    }

    /** Whether this migration made it, so nobody uses it yet. */
    public boolean created() {
        return created;
    }

    public RelationKind kind() {
        return kind;
    }

    public void become(RelationKind other) {
        kind = other;
    }

    /** Whether somebody has said that it is there, and it was not just mentioned. */
    public boolean told() {
        return told;
    }

    /** Whether all its columns are known. */
    public boolean complete() {
        return complete;
    }

    public void complete(boolean now) {
        complete = now;
    }

    public boolean temporary() {
        return temporary;
    }

    public void temporary(boolean now) {
        temporary = now;
    }

    public boolean unlogged() {
        return unlogged;
    }

    public void unlogged(boolean now) {
        unlogged = now;
    }

    public boolean populated() {
        return populated;
    }

    public void populated(boolean now) {
        populated = now;
    }

    /** The index whose order CLUSTER would take. */
    public Optional<String> clusteredOn() {
        return Optional.ofNullable(clusteredOn);
    }

    public void clusterOn(String index) {
        clusteredOn = index;
    }

    public List<TableName> referencedTables() {
        return referencedThrough(parts.columns.keySet());
    }

    public Optional<TableName> parent() {
        return Optional.ofNullable(parent);
    }

    /** Parents that it inherits from without being a partition. */
    public List<TableName> inherits() {
        return List.copyOf(parts.inherits);
    }

    public void inherit(TableName from) {
        own().inherits.add(from);
    }

    public void disinherit(TableName from) {
        own().inherits.remove(from);
    }

    void renameParent(TableName from, TableName to) {
        if (parts.inherits.contains(from)) {
            own().inherits.replaceAll(old -> old.equals(from) ? to : old);
        }
    }

    /** Columns that decide which partition takes a row. */
    public Set<String> partitionKey() {
        return partitionKey;
    }

    public void partitionBy(Set<String> key) {
        kind = RelationKind.PARTITIONED_TABLE;
        partitionKey = Collections.unmodifiableSet(new LinkedHashSet<>(key));
    }

    public Optional<Place> owner() {
        return Optional.ofNullable(owner);
    }

    public void ownedBy(@Nullable Place place) {
        owner = place;
        if (ties != null) {
            ties.owned(this, place);
        }
    }

    /** Makes it a partition of another table, or no partition any more. */
    void attachTo(@Nullable TableName to, boolean asDefault) {
        parent = to;
        defaultPartition = asDefault;
    }

    public boolean defaultPartition() {
        return defaultPartition;
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(parts.columns.get(column));
    }

    public List<Column> columns() {
        return List.copyOf(parts.columns.values());
    }

    public void put(Column column) {
        change();
        keep(column.name(), column);
    }

    private void keep(String called, Column column) {
        boolean first = own().columns.put(called, column) == null;
        if (first && ties != null) {
            ties.has(this, called);
        }
    }

    /** Changes a column, which need not have been heard of before. */
    public void change(String column, UnaryOperator<Column> change) {
        change();
        var known =
                parts.columns.getOrDefault(column, new Column(column, null, false, false, Column.Generated.NO, false));
        keep(column, change.apply(known));
    }

    public void renameColumn(String from, String to) {
        change(from, column -> column.named(to));
        var renamed = own().columns.remove(from);
        if (renamed != null) {
            keep(to, renamed);
        }
        own().columns.replaceAll((key, column) -> column.renamedColumn(from, to));
        own().constraints.replaceAll((key, constraint) -> constraint.renamedColumn(from, to));
        own().attachments.replaceAll((key, attachment) -> attachment.renamedColumn(from, to));
        partitionKey = Renaming.of(partitionKey, from, to);
    }

    /** Takes the column away, and the constraints that need it. */
    public void removeColumn(String column) {
        own().columns.remove(column);
        own().constraints.values().removeIf(constraint -> constraint.columns().contains(column));
        own().attachments.values().removeIf(attachment -> attachment.columns().contains(column));
    }

    public List<Constraint> constraints() {
        return List.copyOf(parts.constraints.values());
    }

    public Optional<Constraint> constraint(String constraint) {
        return Optional.ofNullable(parts.constraints.get(constraint));
    }

    public void put(Constraint constraint) {
        change();
        own().constraints.put(constraint.name(), constraint);
        if (ties != null) {
            ties.refers(this, constraint.references());
        }
    }

    public void removeConstraint(String constraint) {
        own().constraints.remove(constraint);
    }

    void replaceConstraints(UnaryOperator<Constraint> change) {
        if (parts.constraints.isEmpty()) {
            return;
        }
        own().constraints.replaceAll((key, constraint) -> change.apply(constraint));
        if (ties != null) {
            parts.constraints.values().forEach(constraint -> ties.refers(this, constraint.references()));
        }
    }

    public List<Attachment> attachments(Attachment.Kind sort) {
        return Lists.where(parts.attachments.values(), attachment -> attachment.kind() == sort);
    }

    public Optional<Attachment> attachment(Attachment.Kind sort, String called) {
        return Optional.ofNullable(parts.attachments.get(sort + " " + called));
    }

    public List<Attachment> attachments() {
        return List.copyOf(parts.attachments.values());
    }

    public void put(Attachment attachment) {
        own().attachments.put(attachment.kind() + " " + attachment.name(), attachment);
        if (ties != null) {
            ties.attached(this, attachment);
        }
    }

    public void removeAttachment(Attachment.Kind sort, String called) {
        own().attachments.remove(sort + " " + called);
    }

    /** Whether a publication names it. */
    public boolean published() {
        return !attachments(Attachment.Kind.PUBLICATION).isEmpty();
    }

    /** The referenced tables of foreign keys over any of these columns. */
    public List<TableName> referencedThrough(Set<String> over) {
        var referenced = new ArrayList<TableName>();
        for (var constraint : parts.constraints.values()) {
            if (constraint.references() != null && Lists.any(constraint.columns(), over::contains)) {
                referenced.add(constraint.references());
            }
        }
        return referenced;
    }

    boolean refersTo(TableName other) {
        for (var constraint : parts.constraints.values()) {
            if (other.equals(constraint.references())) {
                return true;
            }
        }
        return false;
    }

    public Optional<Constraint> primaryKey() {
        return Lists.first(parts.constraints.values(), known -> known.kind() == Kind.PRIMARY_KEY);
    }

    public List<Constraint> foreignKeys() {
        return Lists.where(parts.constraints.values(), known -> known.references() != null);
    }

    /** Whether a valid constraint, or the column itself, already proves that no null is there. */
    public boolean provesPresent(String column) {
        return column(column).filter(Column::notNull).isPresent()
                || Lists.any(
                        parts.constraints.values(),
                        known -> known.valid() && known.provesPresent().contains(column));
    }

    void rename(TableName to) {
        change();
        name = to;
    }

    /** Keeps how something was written: "default x", "constraint c", "index i". */
    public void tell(String what, String sql) {
        own().texts.put(what, sql);
    }

    /** How something was written, if it was, and if no name in it has changed since. */
    public Optional<String> told(String what) {
        return Optional.ofNullable(parts.texts.get(what));
    }

    /** Everything told so far whose name begins so, such as "index ". */
    public Map<String, String> toldOf(String kind) {
        var some = new LinkedHashMap<String, String>();
        parts.texts.forEach((what, sql) -> {
            if (what.startsWith(kind)) {
                some.put(what.substring(kind.length()), sql);
            }
        });
        return some;
    }

    public void forget(String what) {
        own().texts.remove(what);
    }

    public void forgetAll() {
        own().texts.clear();
    }

    /** Whether a schema has it. */
    boolean kept() {
        return ties != null;
    }

    /** It is dropped, or about to be there under another name. */
    void leave() {
        ties = null;
    }

    /** Where it stands among all tables. */
    int place() {
        return place;
    }

    /** Who keeps it hears what it has to do with others, and when it is not any more what it was when it was settled. */
    void tell(Ties to, int at) {
        place = at;
        ties = to;
        if (changed) {
            to.changed(this);
        }
        if (to.asked()) {
            tell(to);
        }
    }

    /** What it has to do with others. */
    void tell(Ties to) {
        parts.columns.keySet().forEach(column -> to.has(this, column));
        parts.constraints.values().forEach(constraint -> to.refers(this, constraint.references()));
        parts.attachments.values().forEach(attachment -> to.attached(this, attachment));
        to.owned(this, owner);
    }

    private void change() {
        if (!changed) {
            changed = true;
            if (ties != null) {
                ties.changed(this);
            }
        }
    }

    /** A history has many tables, and each migration changes few of them. */
    void settle() {
        if (!changed) {
            return;
        }
        changed = false;
        created = false;
        original = name;
        own().columns.replaceAll((key, column) -> column.settled());
        own().constraints.replaceAll((key, constraint) -> constraint.settled());
    }
}
