package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE of a trigger, policy, rule or extended statistics.
 *
 * @param what such as "CREATE TRIGGER"
 * @param replaces whether one of that name may be there
 */
public record Attach(
        String what,
        TableName table,
        Attachment attachment,
        LockMode mode,
        boolean replaces,
        boolean ifNotExists,
        boolean rows,
        boolean instead)
        implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.locking(mode, table);
        }
        var members = new ArrayList<>(members(now));
        return Effects.locking(mode, members)
                .and(Effects.locking(
                        attachment.kind() == Attachment.Kind.RULE ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE,
                        attachment.reads()));
    }

    /** Row triggers of a partitioned table are those of its partitions too. */
    private List<TableName> members(Situation now) {
        boolean down = attachment.kind() == Attachment.Kind.TRIGGER
                && rows
                && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        return down ? now.schema().family(table) : List.of(table);
    }

    @Override
    public boolean idle(Situation now) {
        return ifNotExists && there(now);
    }

    private boolean there(Situation now) {
        return attachment.kind() == Attachment.Kind.STATISTICS
                ? Seq.from(now.schema().tables()).anyMatch(any -> any.attachment(attachment.kind(), attachment.name())
                        .isPresent())
                : now.schema()
                        .told(table)
                        .flatMap(known -> known.attachment(attachment.kind(), attachment.name()))
                        .isPresent();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.relation(now, table),
                        () -> Refusals.when(wrongKind(now), SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.relations(now, attachment.reads()),
                        () -> functions(now),
                        () -> Refusals.when(!replaces && there(now), SqlState.DUPLICATE_OBJECT),
                        () -> Refusals.columns(now, table, attachment.columns()));
    }

    private @Nullable String functions(Situation now) {
        boolean missing = attachment.kind() == Attachment.Kind.TRIGGER
                && now.schema().isWhole()
                && Seq.from(attachment.functions())
                        .limit(1)
                        .noneMatch(now.schema().types()::toldFunction);
        return Refusals.when(
                (missing || arguments(now)) && !Extensions.strange(now.schema().names()), SqlState.UNDEFINED_FUNCTION);
    }

    /** What a trigger calls takes nothing. */
    private boolean arguments(Situation now) {
        var routines = now.schema().routines();
        return attachment.kind() == Attachment.Kind.TRIGGER
                && Seq.from(attachment.functions())
                        .limit(1)
                        .map(TableName::of)
                        .anyMatch(name -> !routines.named(name).isEmpty()
                                && routines.of(name, List.of()).isEmpty());
    }

    private boolean wrongKind(Situation now) {
        return switch (attachment.kind()) {
            case POLICY, STATISTICS -> Refusals.is(now, table, RelationKind.VIEW, RelationKind.SEQUENCE);
            case RULE -> Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE);
            case TRIGGER ->
                Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE)
                        || Refusals.is(now, table, RelationKind.VIEW) && rows && !instead
                        || Refusals.is(now, table, RelationKind.TABLE, RelationKind.PARTITIONED_TABLE) && instead;
            case PUBLICATION -> false;
        };
    }

    @Override
    public void apply(Situation now) {
        var members = members(now);
        members.forEach(member -> now.schema().table(member).put(attachment));
        if (attachment.kind() == Attachment.Kind.TRIGGER) {
            attachment.functions().forEach(function -> now.schema().bind("FUNCTION " + function, table));
        }
    }
}
