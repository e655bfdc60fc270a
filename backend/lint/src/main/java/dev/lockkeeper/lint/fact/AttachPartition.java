package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ALTER TABLE … ATTACH PARTITION. */
public record AttachPartition(TableName table, TableName partition, boolean asDefault) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(SHARE_UPDATE_EXCLUSIVE, table).and(Effects.locking(ACCESS_EXCLUSIVE, partition));
        if (!bounded(now)) {
            effects = effects.with(partition, Work.SCAN, Effort.CHECK_SCAN);
        }
        var rest = now.schema().defaultPartition(table).stream().toList();
        return effects.and(Effects.locking(ACCESS_EXCLUSIVE, rest)).with(rest, Work.SCAN, Effort.CHECK_SCAN);
    }

    /** A valid CHECK may spare the scan; whether it implies the bounds is for the server to say. */
    private boolean bounded(Situation now) {
        return now.schema().table(partition).constraints().stream()
                .anyMatch(known -> known.kind() == Kind.CHECK && known.valid());
    }

    @Override
    public void apply(Situation now) {
        now.schema().attach(partition, table, asDefault);
    }
}
