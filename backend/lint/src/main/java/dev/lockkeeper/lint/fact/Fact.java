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
                ChangeSequence,
                CommentOn,
                CreateEnum,
                CreateIndex,
                CreateObject,
                CreateRule,
                CreateTable,
                CreateView,
                DefineRoutine,
                Delete,
                DetachPartition,
                DropColumn,
                DropConstraint,
                DropIndex,
                DropObject,
                DropPolicy,
                DropTable,
                DynamicSql,
                Grant,
                Inherit,
                Insert,
                LockTables,
                Maintenance,
                NamedObject,
                Policy,
                Privileges,
                Publish,
                Query,
                ReadTables,
                RefreshView,
                Reindex,
                RenameColumn,
                RenameConstraint,
                RenameObject,
                RenameTable,
                Requirement,
                RoleChange,
                Routine,
                ServerChange,
                SetDefault,
                SetEnforced,
                SetIdentity,
                RunBody,
                SetNotNull,
                SetReplicaIdentity,
                SetRowSecurity,
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
