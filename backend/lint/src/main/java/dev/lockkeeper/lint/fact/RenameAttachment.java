package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ALTER of a trigger, policy or rule that gives it another name; its lock is told beside it. */
public record RenameAttachment(Attachment.Kind kind, String name, TableName table, String to) implements Fact {

    private static final int FIRST_TO_RENAME_BELOW = 15;

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(LockMode.ACCESS_EXCLUSIVE, members(now));
    }

    /** Triggers for rows are those of the partitions too. */
    private List<TableName> members(Situation now) {
        boolean down = kind == Attachment.Kind.TRIGGER
                && now.serverMajor() >= FIRST_TO_RENAME_BELOW
                && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        return down ? now.schema().family(table) : List.of(table);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean there = now.schema()
                .told(table)
                .flatMap(known -> known.attachment(kind, to))
                .isPresent();
        return Refusals.when(there, SqlState.DUPLICATE_OBJECT);
    }

    @Override
    public void apply(Situation now) {
        for (var member : members(now)) {
            var known = now.schema().table(member);
            known.attachment(kind, name).ifPresent(own -> {
                known.removeAttachment(kind, name);
                known.put(own.named(to));
            });
            if (kind == Attachment.Kind.POLICY && known.traits().policies().contains(name)) {
                known.traits().removePolicy(name);
                known.traits().putPolicy(to);
            }
        }
    }
}
