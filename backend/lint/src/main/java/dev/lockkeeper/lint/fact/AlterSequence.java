package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE SEQUENCE or ALTER SEQUENCE with options.
 *
 * @param counts whether it counts otherwise from now on
 * @param owned whether it says whose it is
 * @param owner the table and column that it shall belong to; null leaves that as it is
 */
public record AlterSequence(
        TableName sequence, boolean creates, boolean exists, boolean counts, boolean owned, Table.@Nullable Place owner)
        implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.NONE;
        }
        var effects = owner == null ? Effects.NONE : Effects.locking(LockMode.ACCESS_SHARE, owner.table());
        return creates
                ? effects
                : effects.and(Effects.locking(LockMode.SHARE_ROW_EXCLUSIVE, sequence))
                        .with(counts ? List.of(sequence) : List.of(), Work.REWRITE, Effort.NONE);
    }

    @Override
    public boolean idle(Situation now) {
        return exists && (creates ? now.schema().taken(sequence) : now.schema().missing(sequence));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        if (idle(now)) {
            return null;
        }
        return Refusals.first(
                () -> creates ? Refusals.newRelation(now, sequence) : Refusals.relation(now, sequence),
                () -> Refusals.when(
                        !creates
                                && now.schema()
                                        .told(sequence)
                                        .filter(known -> known.kind() != RelationKind.SEQUENCE)
                                        .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> owner == null ? null : Refusals.relation(now, owner.table()),
                () -> Refusals.when(
                        owner != null
                                && Refusals.is(
                                        now, owner.table(), RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> owner == null ? null : Refusals.column(now, owner.table(), owner.column()),
                () -> Refusals.when(
                        owned
                                && now.schema()
                                        .told(sequence)
                                        .flatMap(Table::owner)
                                        .filter(Table.Place::identity)
                                        .isPresent(),
                        SqlState.FEATURE_NOT_SUPPORTED));
    }

    @Override
    public void apply(Situation now) {
        var known = creates ? now.schema().create(sequence) : now.schema().table(sequence);
        known.become(RelationKind.SEQUENCE);
        if (owned) {
            known.ownedBy(owner);
        }
    }
}
