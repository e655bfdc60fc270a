package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.DropAttachment;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.RenameConstraint;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;

/** Metadata-only changes under ACCESS EXCLUSIVE. */
final class BriefAccessExclusiveRule implements Rule {

    @Override
    public String id() {
        return "brief-access-exclusive";
    }

    @Override
    public Facts about() {
        return Facts.of(
                AddColumn.class,
                AddConstraint.class,
                AlterColumnType.class,
                Attach.class,
                ChangeColumn.class,
                DropAttachment.class,
                DropConstraint.class,
                LockTables.class,
                RenameConstraint.class,
                SetNotNull.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(step.effects().locks())
                .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                .limit(1)
                .map(LockTaken::table)
                .filter(table -> brief(step) && !step.works(table))
                .map(table -> Remark.on(table, table + " is locked against reads and writes for a moment."));
    }

    /** Drops and renames are brief too, but have rules of their own. */
    private static boolean brief(Step step) {
        return step.fact() instanceof AddColumn
                || step.fact() instanceof ChangeColumn
                || step.fact() instanceof AlterColumnType
                || step.fact() instanceof AddConstraint
                || step.fact() instanceof DropConstraint
                || step.fact() instanceof RenameConstraint
                || step.fact() instanceof SetNotNull
                || step.fact() instanceof Attach
                || step.fact() instanceof DropAttachment
                || step.fact() instanceof LockTables lock && !lock.what().equals("LOCK TABLE");
    }
}
