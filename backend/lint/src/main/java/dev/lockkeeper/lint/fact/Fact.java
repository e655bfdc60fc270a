package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** One thing that a statement does. */
public sealed interface Fact
        permits AddColumn,
                AddConstraint,
                AddEnumLabel,
                AlterColumnType,
                AlterConstraint,
                AlterDomain,
                AlterIndex,
                AlterSequence,
                AlterTable,
                AlterType,
                Attach,
                AttachIndex,
                AttachPartition,
                CallRoutine,
                ChangeColumn,
                ChangeSequence,
                Comment,
                CommentOn,
                CreateIndex,
                CreateObject,
                CreateRule,
                CreateTable,
                CreateType,
                CreateView,
                DefineRoutine,
                Delete,
                DomainDefault,
                DetachPartition,
                DiscardTemporary,
                DropAttachment,
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
                OutsideTransaction,
                OfType,
                Policy,
                PreparedPlan,
                Privileges,
                Publish,
                Query,
                ReadTables,
                RefreshView,
                Refused,
                Reindex,
                RenameAttachment,
                RenameColumn,
                RenameConstraint,
                RenameObject,
                RenameSchema,
                RenameTable,
                Requirement,
                RoleChange,
                RolesNamed,
                Routine,
                RoutineHead,
                RoutineNamed,
                RunBody,
                ServerChange,
                SetDefault,
                SetEnforced,
                SetIdentity,
                SetIsolation,
                SetNotNull,
                SetReplicaIdentity,
                SetRowSecurity,
                SetSetting,
                TransactionControl,
                Spoken,
                Truncate,
                Truth,
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
