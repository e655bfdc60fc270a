package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** ALTER TABLE … ADD CONSTRAINT. */
public record AddConstraint(TableName table, NewConstraint constraint) implements Fact {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @Override
    public Effects effects(Situation now) {
        if (impossible()) {
            return Effects.NONE.failing(FEATURE_NOT_SUPPORTED);
        }
        return switch (constraint.kind()) {
            case CHECK, NOT_NULL -> checking(now);
            case UNIQUE, PRIMARY_KEY -> indexing(now);
            case EXCLUDE ->
                Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table))
                        .with(now.schema().leaves(table), Work.INDEX, Effort.INDEX_ON_TEXT);
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

    private Effects checking(Situation now) {
        var lock = Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table));
        boolean proven = constraint.kind() == Kind.NOT_NULL && provenPresent(now, constraint.columns());
        return constraint.checkedNow() && !proven
                ? lock.with(now.schema().leaves(table), Work.SCAN, Effort.CHECK_SCAN)
                : lock;
    }

    private Effects indexing(Situation now) {
        var effects = Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table));
        if (constraint.usingIndex() == null) {
            effects = effects.with(now.schema().leaves(table), Work.INDEX, indexEffort(now));
        }
        return constraint.kind() == Kind.PRIMARY_KEY && mayHoldNull(now)
                ? effects.with(table, Work.SCAN, Effort.CHECK_SCAN)
                : effects;
    }

    /** A primary key over a column that is known to allow nulls reads the table once more. */
    public boolean mayHoldNull(Situation now) {
        return !keyColumns(now).isEmpty()
                && now.schema().table(table).columns().stream()
                        .map(Column::name)
                        .toList()
                        .containsAll(keyColumns(now))
                && !provenPresent(now, keyColumns(now));
    }

    private Collection<String> keyColumns(Situation now) {
        if (constraint.usingIndex() == null) {
            return constraint.columns();
        }
        return now.schema()
                .index(new TableName(table.schema(), constraint.usingIndex()))
                .map(Index::columns)
                .orElse(Set.of());
    }

    private Effects referring(Situation now) {
        var referenced = Objects.requireNonNull(constraint.references());
        var lock = Effects.locking(SHARE_ROW_EXCLUSIVE, now.schema().family(table))
                .and(Effects.locking(SHARE_ROW_EXCLUSIVE, referenced));
        if (!constraint.checkedNow() || !now.schema().existed(table)) {
            return lock;
        }
        var scanned = lock.with(now.schema().leaves(table), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
        boolean partitioned = !now.schema().partitions(table).isEmpty();
        return partitioned ? scanned : scanned.with(referenced, Work.SCAN, Effort.CHECK_SCAN);
    }

    private boolean provenPresent(Situation now, Collection<String> columns) {
        return columns.stream().allMatch(now.schema().table(table)::provesPresent);
    }

    private Effort indexEffort(Situation now) {
        return IndexEffort.of(now.schema().table(table), constraint.columns());
    }

    @Override
    public void apply(Situation now) {
        if (impossible()) {
            return;
        }
        var known = now.schema().table(table);
        known.put(constraint.on(table, now.transaction()));
        if (constraint.kind() == Kind.PRIMARY_KEY) {
            keyColumns(now).forEach(column -> known.change(column, was -> was.nullable(false)));
        }
        Optional.ofNullable(constraint.references()).ifPresent(now.schema()::table);
    }
}
