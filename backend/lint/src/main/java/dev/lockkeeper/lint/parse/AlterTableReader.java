package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.AlterConstraint;
import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.AttachPartition;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Inherit;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.OfType;
import dev.lockkeeper.lint.fact.Refused;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameConstraint;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE, action by action. */
final class AlterTableReader {

    private AlterTableReader() {}

    static List<Fact> read(AlterTableContext alter) {
        if (alter.relation() == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        facts.add(new AlterTable(
                alter.FOREIGN() == null ? "TABLE" : "FOREIGN TABLE",
                Names.table(alter.relation()),
                alter.ifExists() != null,
                alter.relation().ONLY() != null));
        facts.addAll(read(Names.table(alter.relation()), alter.tableChange()));
        return facts;
    }

    private static List<Fact> read(TableName table, TableChangeContext change) {
        if (change instanceof TableActionsContext actions) {
            return read(table, actions.tableAction());
        }
        if (change instanceof RenameTableContext rename) {
            return List.of(new RenameTable(table, new TableName(table.schema(), Names.column(rename.columnName()))));
        }
        if (change instanceof SetTableSchemaContext move) {
            return List.of(new RenameTable(table, new TableName(Names.column(move.columnName()), table.name()), true));
        }
        return List.of(renameOrPartition(table, change));
    }

    private static Fact renameOrPartition(TableName table, TableChangeContext change) {
        if (change instanceof RenameColumnContext rename) {
            return new RenameColumn(table, Names.column(rename.columnName(0)), Names.column(rename.columnName(1)));
        }
        if (change instanceof RenameConstraintContext rename) {
            return new RenameConstraint(table, Names.column(rename.columnName(0)), Names.column(rename.columnName(1)));
        }
        if (change instanceof AttachPartitionContext attach) {
            boolean asDefault = attach.partitionBound().DEFAULT() != null;
            return new AttachPartition(
                    table, Names.table(attach.qualifiedName()), asDefault, Tree.text(attach.partitionBound()));
        }
        var detach = (DetachPartitionContext) change;
        boolean softly = detach.CONCURRENTLY() != null || detach.FINALIZE() != null;
        return new DetachPartition(table, Names.table(detach.qualifiedName()), softly, detach.FINALIZE() != null);
    }

    static List<Fact> read(TableName table, List<TableActionContext> actions) {
        var facts = new ArrayList<Fact>();
        for (var action : actions) {
            facts.add(read(table, action));
        }
        if (actions.size() > 1 && twice(facts)) {
            facts.add(new Refused(Refused.Reason.FEATURE));
        }
        return facts;
    }

    /** One statement changes a column's type once, and how the table is kept. */
    private static boolean twice(List<Fact> facts) {
        var typed = Lists.map(
                Lists.where(facts, AlterColumnType.class::isInstance), fact -> ((AlterColumnType) fact).column());
        long kept = facts.stream()
                .filter(fact ->
                        fact instanceof Maintenance moved && moved.what().endsWith("LOGGED"))
                .count();
        return typed.stream().distinct().count() < typed.size() || kept > 1;
    }

    private static Fact read(TableName table, TableActionContext action) {
        if (action instanceof AddColumnContext add) {
            return new AddColumn(table, ColumnReader.read(add.columnDefinition()), add.ifNotExists() != null);
        }
        if (action instanceof DropColumnContext drop) {
            return new DropColumn(
                    table, Names.column(drop.columnName()), drop.ifExists() != null, cascade(drop.dropBehaviour()));
        }
        if (action instanceof AlterColumnContext alter) {
            return AlterColumnReader.read(table, Names.column(alter.columnName()), alter.columnChange());
        }
        return constraintOrOther(table, action);
    }

    private static Fact constraintOrOther(TableName table, TableActionContext action) {
        if (action instanceof AddConstraintContext add) {
            return new AddConstraint(table, ConstraintReader.read(add.tableConstraint()));
        }
        if (action instanceof DropConstraintContext drop) {
            return new DropConstraint(
                    table, Names.column(drop.columnName()), cascade(drop.dropBehaviour()), drop.ifExists() != null);
        }
        if (action instanceof ValidateConstraintContext validate) {
            return new ValidateConstraint(table, Names.column(validate.columnName()));
        }
        return other(table, action);
    }

    private static Fact other(TableName table, TableActionContext action) {
        if (action instanceof SetLoggedContext
                || action instanceof SetTablespaceContext
                || action instanceof SetAccessMethodContext) {
            return new Maintenance(
                    Kinds.words(action), List.of(table), LockMode.ACCESS_EXCLUSIVE, true, word(action.getStop()));
        }
        if (action instanceof InheritParentContext inherit) {
            return new Inherit(table, Names.table(inherit.qualifiedName()), inherit.NO() != null);
        }
        if (action instanceof AlterConstraintContext alter) {
            return new AlterConstraint(table, Names.column(alter.columnName()), enforced(alter));
        }
        if (action instanceof OtherTableActionContext type && type.OF() != null && type.qualifiedName() != null) {
            return new OfType(table, Names.last(type.qualifiedName()));
        }
        boolean uncluster = action instanceof SetWithoutContext without && without.CLUSTER() != null;
        var what = uncluster ? "SET WITHOUT CLUSTER" : Kinds.words(action);
        return new LockTables(what, List.of(table), lock(action), null, part(action));
    }

    private static @Nullable Boolean enforced(AlterConstraintContext alter) {
        return Lists.first(alter.deferral(), deferral -> deferral.ENFORCED() != null)
                .map(deferral -> deferral.NOT() == null)
                .orElse(null);
    }

    /** The trigger, rule, index or role at its end. */
    private static @Nullable String part(TableActionContext action) {
        var name = action.getRuleContext(ColumnNameContext.class, 0);
        var role = action.getRuleContext(RoleNameContext.class, 0);
        if (name != null) {
            return Names.column(name);
        }
        return role == null ? null : word(role.getStart());
    }

    private static String word(Token token) {
        return Names.fold(token);
    }

    private static LockMode lock(TableActionContext action) {
        if (action instanceof SwitchTriggerContext) {
            return LockMode.SHARE_ROW_EXCLUSIVE;
        }
        boolean gentle = action instanceof AlterColumnStatisticsContext
                || action instanceof ClusterOnContext
                || action instanceof SetReloptionsContext options && gentle(options)
                || action instanceof SetWithoutContext without && without.CLUSTER() != null;
        return gentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }

    /** What concerns planning and housekeeping alone; the rest changes what the table is. */
    private static boolean gentle(SetReloptionsContext options) {
        var text = options.getText().toLowerCase(Locale.ROOT);
        return !text.contains("user_catalog_table") && !text.contains("security_") && !text.contains("check_option");
    }

    static boolean cascade(@Nullable DropBehaviourContext behaviour) {
        return behaviour != null && behaviour.CASCADE() != null;
    }
}
