package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** One thing that a statement does. */
public sealed interface Fact
        permits AlterConstraint,
                RenameSchema,
                OutsideTransaction,
                AlterIndex,
                Inherit,
                AlterType,
                Attach,
                Comment,
                Publish,
                DropAttachment,
                CreateType,
                AlterSequence,
                AddColumn,
                AddConstraint,
                AddEnumLabel,
                AlterColumnType,
                AlterDomain,
                AlterTable,
                AttachIndex,
                AttachPartition,
                ChangeColumn,
                CreateIndex,
                CreateObject,
                CreateTable,
                CreateView,
                Delete,
                DetachPartition,
                DropColumn,
                DropConstraint,
                DropIndex,
                DropObject,
                DropTable,
                DynamicSql,
                Grant,
                Insert,
                LockTables,
                Maintenance,
                ReadTables,
                RefreshView,
                Reindex,
                RenameColumn,
                RenameConstraint,
                RenameTable,
                SetNotNull,
                SetSetting,
                TransactionControl,
                Truncate,
                Update,
                ValidateConstraint {

    /** What the server does when it runs now. */
    default Effects effects(Situation now) {
        return Effects.NONE;
    }

    /** What the server refuses before it begins with the first of several actions; null when there is nothing. */
    default @Nullable String preparation(Situation now) {
        return null;
    }

    /** The error that the server is sure to answer with, whatever the rows are; null when there is none. */
    default @Nullable String refusal(Situation now) {
        return null;
    }

    /** What the server is sure to find when it has done all else; asked before anything is done. */
    default @Nullable String aftermath(Situation now) {
        return null;
    }

    /** Whether there is nothing to do, since IF EXISTS or IF NOT EXISTS says so. */
    default boolean idle(Situation now) {
        return false;
    }

    /** What is different afterwards. */
    default void apply(Situation now) {}
}
