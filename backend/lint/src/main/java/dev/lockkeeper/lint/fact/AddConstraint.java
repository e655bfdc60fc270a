package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … ADD CONSTRAINT. */
public record AddConstraint(TableName table, NewConstraint constraint) implements Fact {

    private static final int FIRST_THAT_LOCKS_BELOW = 18;

    @Override
    public Effects effects(Situation now) {
        if (impossible()) {
            return Effects.NONE.failing(SqlState.FEATURE_NOT_SUPPORTED);
        }
        return switch (constraint.kind()) {
            case CHECK, NOT_NULL -> checking(now);
            case UNIQUE, PRIMARY_KEY -> indexing(now);
            case EXCLUDE -> keyed(now).with(own(now), Work.INDEX, Effort.INDEX_ON_TEXT);
            case FOREIGN_KEY -> referring(now);
        };
    }

    /** Only CHECK, NOT NULL and FOREIGN KEY can be added without looking at the rows. */
    public boolean impossible() {
        return constraint.notValid()
                && switch (constraint.kind()) {
                    case UNIQUE, PRIMARY_KEY, EXCLUDE -> true;
                    default -> false;
                };
    }

    private List<TableName> below(Situation now) {
        return constraint.traits().noInherit() ? List.of(table) : now.family(table);
    }

    /** Indexes go down to partitions and to nobody else. */
    private Collection<TableName> tree(Situation now) {
        var tree = new LinkedHashSet<TableName>();
        grow(now, table, tree);
        return tree;
    }

    private static void grow(Situation now, TableName root, Set<TableName> tree) {
        if (tree.add(root) && !now.only()) {
            now.schema().partitions(root).forEach(child -> grow(now, child, tree));
        }
    }

    /** Before version 18 the tables below were locked for their indexes alone. */
    private Effects keyed(Situation now) {
        return early(now)
                ? Effects.locking(SHARE, tree(now)).and(Effects.locking(ACCESS_EXCLUSIVE, table))
                : Effects.locking(ACCESS_EXCLUSIVE, now.family(table));
    }

    private static boolean early(Situation now) {
        return now.serverMajor() < FIRST_THAT_LOCKS_BELOW;
    }

    private List<TableName> own(Situation now) {
        return Seq.from(now.leaves(table)).filter(tree(now)::contains).toList();
    }

    private Effects checking(Situation now) {
        var lock = Effects.locking(ACCESS_EXCLUSIVE, early(now) ? below(now) : now.family(table));
        boolean proven = constraint.kind() == Kind.NOT_NULL && provenPresent(now, constraint.columns());
        return constraint.checkedNow() && !proven
                ? lock.with(
                        Seq.from(now.leaves(table)).filter(below(now)::contains).toList(), Work.SCAN, Effort.CHECK_SCAN)
                : lock;
    }

    private Effects indexing(Situation now) {
        var effects = keyed(now);
        if (constraint.usingIndex() == null) {
            effects = effects.with(own(now), Work.INDEX, indexEffort(now));
        }
        return constraint.kind() == Kind.PRIMARY_KEY ? effects.and(present(now)) : effects;
    }

    /** A primary key makes its columns NOT NULL, also below. */
    private Effects present(Situation now) {
        var lock = Effects.locking(ACCESS_EXCLUSIVE, now.family(table));
        return mayHoldNull(now) ? lock.with(now.leaves(table), Work.SCAN, Effort.CHECK_SCAN) : lock;
    }

    /** A primary key over a column that is known to allow nulls reads the table once more. */
    public boolean mayHoldNull(Situation now) {
        return !keyColumns(now).isEmpty()
                && Seq.from(now.schema().table(table).columns())
                        .map(Column::name)
                        .toList()
                        .containsAll(keyColumns(now))
                && !provenPresent(now, keyColumns(now));
    }

    private Collection<String> keyColumns(Situation now) {
        if (constraint.usingIndex() == null) {
            return constraint.columns();
        }
        return usedIndex(now).map(Index::columns).orElse(Set.of());
    }

    private Optional<Index> usedIndex(Situation now) {
        return Optional.ofNullable(constraint.usingIndex())
                .flatMap(name -> now.schema().index(new TableName(table.schema(), name)));
    }

    private Effects referring(Situation now) {
        var referenced = Objects.requireNonNull(constraint.references());
        var lock = Effects.locking(
                        SHARE_ROW_EXCLUSIVE,
                        early(now) ? tree(now) : now.schema().family(table))
                .and(Effects.locking(SHARE_ROW_EXCLUSIVE, now.schema().family(referenced)));
        if (!constraint.checkedNow() || !now.schema().existed(table)) {
            return lock;
        }
        var scanned = lock.with(now.leaves(table), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
        boolean led = !now.schema().partitions(table).isEmpty() || now.empty(table);
        return led ? scanned : scanned.with(now.schema().leaves(referenced), Work.SCAN, Effort.CHECK_SCAN);
    }

    private boolean provenPresent(Situation now, Collection<String> columns) {
        return Seq.from(columns).allMatch(now.schema().table(table)::provesPresent);
    }

    private Effort indexEffort(Situation now) {
        return IndexEffort.of(now.schema().table(table), constraint.columns());
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> refusalBeside(now, List.of()));
    }

    /** As above, for a constraint that comes with columns which are not there yet. */
    @Nullable
    String refusalBeside(Situation now, List<NewColumn> coming) {
        var rules = new ConstraintRules(now, table, constraint, coming);
        return Refusals.first(
                rules::version,
                () -> Refusals.when(impossible(), SqlState.FEATURE_NOT_SUPPORTED),
                rules::referenced,
                rules::columns,
                rules::check,
                () -> Refusals.when(onlyParent(now), SqlState.INVALID_TABLE_DEFINITION),
                rules::takenIndex,
                rules::key,
                rules::foreignKey,
                rules::name);
    }

    private boolean onlyParent(Situation now) {
        boolean rows = constraint.kind() == Kind.CHECK || constraint.kind() == Kind.NOT_NULL;
        return rows
                && now.only()
                && !constraint.traits().noInherit()
                && !now.schema().children(table).isEmpty();
    }

    @Override
    public void apply(Situation now) {
        if (impossible()) {
            return;
        }
        var key = List.copyOf(keyColumns(now));
        usedIndex(now).ifPresent(index -> now.schema().dropIndex(index.name()));
        var named = constraint.name() == null && constraint.usingIndex() != null
                ? constraint.named(constraint.usingIndex())
                : constraint;
        new Growth(now).constraint(table, named.over(key));
        if (constraint.kind() == Kind.PRIMARY_KEY) {
            for (var member : now.family(table)) {
                key.forEach(column -> now.schema().table(member).change(column, was -> was.nullable(false)));
            }
        }
        Optional.ofNullable(constraint.references()).ifPresent(now.schema()::table);
    }

    boolean partitioned(Situation now) {
        return Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
    }
}
