package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table, view or materialized view as far as it is known. */
public final class Table {

    /** Under this is told how its rows are spread over partitions, such as "RANGE (day)". */
    public static final String PARTITIONED = "partitioned by";

    private TableName name;
    private boolean created;
    private @Nullable TableName parent;
    private boolean defaultPartition;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();
    private final Map<String, String> told = new LinkedHashMap<>();

    Table(TableName name, boolean created) {
        this.name = name;
        this.created = created;
    }

    public TableName name() {
        return name;
    }

    /** Whether this migration made it, so nobody uses it yet. */
    public boolean created() {
        return created;
    }

    public Optional<TableName> parent() {
        return Optional.ofNullable(parent);
    }

    /** Makes it a partition of another table, or no partition any more. */
    void attachTo(@Nullable TableName to, boolean asDefault) {
        parent = to;
        defaultPartition = asDefault;
    }

    boolean defaultPartition() {
        return defaultPartition;
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public void put(Column column) {
        columns.put(column.name(), column);
    }

    /** Changes a column, which need not have been heard of before. */
    public void change(String column, UnaryOperator<Column> change) {
        var known = columns.getOrDefault(column, new Column(column, null, false, false, Column.Generated.NO, false));
        columns.put(column, change.apply(known));
    }

    public void renameColumn(String from, String to) {
        change(from, column -> column.named(to));
        var renamed = columns.remove(from);
        if (renamed != null) {
            columns.put(to, renamed);
        }
    }

    /** Takes the column away, and the constraints that need it. */
    public void removeColumn(String column) {
        columns.remove(column);
        constraints.values().removeIf(constraint -> constraint.columns().contains(column));
    }

    public List<Constraint> constraints() {
        return List.copyOf(constraints.values());
    }

    public Optional<Constraint> constraint(String constraint) {
        return Optional.ofNullable(constraints.get(constraint));
    }

    public void put(Constraint constraint) {
        constraints.put(constraint.name(), constraint);
    }

    public void removeConstraint(String constraint) {
        constraints.remove(constraint);
    }

    /** The referenced tables of foreign keys over any of these columns. */
    public List<TableName> referencedThrough(Set<String> over) {
        var referenced = new ArrayList<TableName>();
        for (var constraint : constraints.values()) {
            if (constraint.references() != null && constraint.columns().stream().anyMatch(over::contains)) {
                referenced.add(constraint.references());
            }
        }
        return referenced;
    }

    /** Whether a valid constraint, or the column itself, already proves that no null is there. */
    public boolean provesPresent(String column) {
        return column(column).filter(Column::notNull).isPresent()
                || constraints.values().stream()
                        .anyMatch(
                                known -> known.valid() && known.provesPresent().contains(column));
    }

    void rename(TableName to) {
        name = to;
    }

    /** Keeps how something was written: "default x", "constraint c", "index i". */
    public void tell(String what, String sql) {
        told.put(what, sql);
    }

    /** How something was written, if it was, and if no name in it has changed since. */
    public Optional<String> told(String what) {
        return Optional.ofNullable(told.get(what));
    }

    /** Everything told so far whose name begins so, such as "index ". */
    public Map<String, String> toldOf(String kind) {
        var some = new LinkedHashMap<String, String>();
        told.forEach((what, sql) -> {
            if (what.startsWith(kind)) {
                some.put(what.substring(kind.length()), sql);
            }
        });
        return some;
    }

    public void forget(String what) {
        told.remove(what);
    }

    public void forgetAll() {
        told.clear();
    }

    void settle() {
        created = false;
        columns.replaceAll((key, column) -> column.settled());
        constraints.replaceAll((key, constraint) -> constraint.settled());
    }
}
