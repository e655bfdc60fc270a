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
                ChangeColumn,
                ChangeSequence,
                CommentOn,
                CreateEnum,
                CreateIndex,
                CreateObject,
                CreateRule,
                CreateTable,
                CreateView,
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
