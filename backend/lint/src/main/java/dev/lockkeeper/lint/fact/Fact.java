package dev.lockkeeper.lint.fact;

/** One thing that a statement does. */
public sealed interface Fact
        permits AddColumn,
                AddConstraint,
                AddEnumLabel,
                AlterColumnType,
                AlterDomain,
                AttachIndex,
                AttachPartition,
                CallRoutine,
                ChangeColumn,
                CreateIndex,
                CreateObject,
                CreateTable,
                CreateView,
                DefineRoutine,
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
                RunBody,
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

    /** What is different afterwards. */
    default void apply(Situation now) {}
}
