package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * ALTER INDEX, which leaves the table alone.
 *
 * @param to its new name, when it gets one
 */
public record AlterIndex(
        TableName index, boolean ifExists, @Nullable String to, Change change) implements Fact {

    /** What else may be done to it. */
    public enum Change {
        OTHER,
        OPTIONS,
        STATISTICS
    }

    public AlterIndex(TableName index, boolean ifExists, @Nullable String to) {
        this(index, ifExists, to, Change.OTHER);
    }

    private @Nullable TableName renamed() {
        return to == null ? null : new TableName(index.schema(), to);
    }

    @Override
    public boolean idle(Situation now) {
        return ifExists && now.schema().index(index).isEmpty();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var renamed = renamed();
        boolean missing = now.schema().isWhole() && now.schema().index(index).isEmpty();
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.when(missing && now.schema().told(index).isEmpty(), SqlState.UNDEFINED_TABLE),
                        () -> Refusals.when(renamed != null && now.schema().taken(renamed), SqlState.DUPLICATE_TABLE),
                        () -> change(now));
    }

    /** An index without files has no options, and plain columns have their statistics elsewhere. */
    private @Nullable String change(Situation now) {
        var known = now.schema().index(index);
        boolean partitioned = known.filter(own -> Refusals.is(now, own.table(), RelationKind.PARTITIONED_TABLE))
                .isPresent();
        boolean plain = known.filter(own -> own.traits().simple()).isPresent();
        return switch (change) {
            case OPTIONS -> Refusals.when(partitioned, SqlState.WRONG_OBJECT_TYPE);
            case STATISTICS -> Refusals.when(plain, SqlState.FEATURE_NOT_SUPPORTED);
            case OTHER -> null;
        };
    }

    @Override
    public void apply(Situation now) {
        var renamed = renamed();
        var known = now.schema().index(index);
        if (renamed == null || known.isEmpty()) {
            return;
        }
        now.schema().dropIndex(index);
        now.schema().put(known.get().named(renamed));
        now.schema().indexesUnder(index).forEach(child -> now.schema().put(child.under(renamed)));
        if (known.get().traits().constraint()) {
            var table = now.schema().table(known.get().table());
            table.constraint(index.name()).ifPresent(rule -> {
                table.removeConstraint(index.name());
                table.put(rule.named(renamed.name()));
            });
        }
    }
}
