package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DROP TRIGGER, DROP POLICY, DROP RULE. */
public record DropAttachment(Attachment.Kind kind, String name, TableName table, boolean ifExists) implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.NONE;
        }
        return Effects.locking(
                LockMode.ACCESS_EXCLUSIVE,
                kind == Attachment.Kind.TRIGGER ? now.schema().family(table) : List.of(table));
    }

    @Override
    public boolean idle(Situation now) {
        return ifExists && (now.schema().missing(table) || missing(now));
    }

    private boolean missing(Situation now) {
        return now.schema().isWhole()
                && now.schema().told(table).filter(Table::complete).isPresent()
                && now.schema().table(table).attachment(kind, name).isEmpty();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.relation(now, table),
                        () -> Refusals.when(missing(now), SqlState.UNDEFINED_OBJECT),
                        () -> Refusals.when(ofWhole(now), SqlState.DEPENDENTS_STILL_EXIST));
    }

    /** A partition's trigger goes with that of the whole. */
    private boolean ofWhole(Situation now) {
        return kind == Attachment.Kind.TRIGGER
                && Seq.from(now.schema().told(table).flatMap(Table::parent)).anyMatch(parent -> now.schema()
                        .table(parent)
                        .attachment(kind, name)
                        .isPresent());
    }

    @Override
    public void apply(Situation now) {
        now.schema().family(table).forEach(member -> now.schema().table(member).removeAttachment(kind, name));
    }
}
