package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.ChangeSequence;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Requirement;
import dev.lockkeeper.lint.fact.SetDefault;
import dev.lockkeeper.lint.fact.SetEnforced;
import dev.lockkeeper.lint.fact.SetIdentity;
import dev.lockkeeper.lint.fact.SetReplicaIdentity;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.grammar.SqlParser.AddColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.AddConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.AddIdentityContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.ChangeIdentityContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnDefinitionContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateIndexContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeferralContext;
import dev.lockkeeper.lint.grammar.SqlParser.IdentityChangeContext;
import dev.lockkeeper.lint.grammar.SqlParser.OtherTableActionContext;
import dev.lockkeeper.lint.grammar.SqlParser.RowSecurityContext;
import dev.lockkeeper.lint.grammar.SqlParser.SetDefaultContext;
import dev.lockkeeper.lint.grammar.SqlParser.SetTablespaceContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableActionContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableActionsContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableConstraintContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What CREATE TABLE and ALTER TABLE say beside columns and constraints. */
final class TableExtras {

    private TableExtras() {}

    static List<Fact> read(CreateTableContext create) {
        var table = Names.table(create.qualifiedName());
        var body = create.tableBody();
        var facts = new ArrayList<Fact>();
        if (body.tableElements() != null) {
            body.tableElements().tableElement().forEach(element -> {
                if (element.columnDefinition() != null) {
                    facts.addAll(column(table, element.columnDefinition()));
                } else if (element.tableConstraint() != null) {
                    facts.addAll(constraint(table, element.tableConstraint()));
                }
            });
        }
        if (body.tableTail() != null && body.tableTail().TABLESPACE() != null) {
            var names = body.tableTail().columnName();
            facts.add(tablespace(Names.column(names.get(names.size() - 1))));
        }
        if (body.query() != null) {
            facts.addAll(Besides.query(body.query()));
        }
        return facts;
    }

    static List<Fact> read(CreateIndexContext create) {
        return create.whereClause() == null ? List.of() : Besides.query(create.whereClause());
    }

    static List<Fact> read(AlterTableContext alter) {
        if (alter.relation() == null || !(alter.tableChange() instanceof TableActionsContext actions)) {
            return List.of();
        }
        var table = Names.table(alter.relation());
        var facts = new ArrayList<Fact>();
        actions.tableAction().forEach(action -> facts.addAll(action(table, action)));
        return facts;
    }

    private static List<Fact> action(TableName table, TableActionContext action) {
        if (action instanceof AddColumnContext add) {
            return column(table, add.columnDefinition());
        }
        if (action instanceof AddConstraintContext add) {
            return constraint(table, add.tableConstraint());
        }
        if (action instanceof AlterColumnContext alter) {
            return changed(table, alter);
        }
        if (action instanceof AlterConstraintContext alter) {
            return enforced(table, Names.column(alter.columnName()), alter.deferral(), false);
        }
        return other(table, action);
    }

    private static List<Fact> other(TableName table, TableActionContext action) {
        if (action instanceof RowSecurityContext security) {
            boolean forced = security.FORCE() != null;
            boolean on = forced ? security.NO() == null : security.ENABLE() != null;
            return List.of(new SetRowSecurity(table, forced ? RowSecurity.FORCED : RowSecurity.ENABLED, on));
        }
        if (action instanceof SetTablespaceContext set) {
            return List.of(tablespace(Names.column(set.columnName())));
        }
        return action instanceof OtherTableActionContext rest ? rest(table, rest) : List.of();
    }

    private static List<Fact> rest(TableName table, OtherTableActionContext action) {
        if (action.OWNER() != null) {
            return List.of(new Requirement(
                    Requirement.Kind.OWNER, action.roleName().getText().toLowerCase(Locale.ROOT)));
        }
        return action.REPLICA() == null
                ? List.of()
                : List.of(new SetReplicaIdentity(
                        table,
                        action.FULL() != null || action.INDEX() != null,
                        action.columnName() == null ? null : Names.column(action.columnName())));
    }

    private static List<Fact> column(TableName table, ColumnDefinitionContext definition) {
        var constraints = definition.columnConstraint();
        if (constraints.isEmpty()) {
            return List.of();
        }
        var name = Names.column(definition.columnName(0));
        var facts = new ArrayList<Fact>();
        for (var constraint : constraints) {
            var rule = constraint.columnRule();
            if (rule != null && rule.IDENTITY() != null) {
                facts.add(new SetIdentity(table, name, rule.generatedWhen().ALWAYS() != null, true));
            }
        }
        facts.addAll(ruled(table, definition, constraints));
        return facts;
    }

    /** Most columns have no rule that is of interest, and are not read once more. */
    private static List<Fact> ruled(
            TableName table, ColumnDefinitionContext definition, List<ColumnConstraintContext> constraints) {
        var deferrals = Lists.where(Lists.map(constraints, ColumnConstraintContext::deferral), Objects::nonNull);
        var facts = new ArrayList<Fact>();
        if (Lists.any(deferrals, deferral -> deferral.ENFORCED() != null)) {
            Seq.from(ColumnReader.read(definition).constraints())
                    .limit(1)
                    .forEach(constraint -> facts.addAll(enforced(table, constraint.nameOn(table), deferrals, true)));
        }
        if (Lists.any(constraints, TableExtras::checks)) {
            facts.addAll(Besides.query(definition));
        }
        return facts;
    }

    private static boolean checks(ColumnConstraintContext constraint) {
        return constraint.columnRule() != null && constraint.columnRule().CHECK() != null;
    }

    private static List<Fact> constraint(TableName table, TableConstraintContext constraint) {
        var facts = new ArrayList<Fact>();
        if (!constraint.deferral().isEmpty()) {
            var name = ConstraintReader.read(constraint).nameOn(table);
            facts.addAll(enforced(table, name, constraint.deferral(), true));
        }
        if (constraint.tableRule().expr() != null) {
            facts.addAll(Besides.query(constraint.tableRule()));
        }
        return facts;
    }

    private static List<Fact> enforced(
            TableName table, String constraint, List<DeferralContext> deferrals, boolean added) {
        return Seq.from(deferrals)
                .filter(deferral -> deferral.ENFORCED() != null && (!added || deferral.NOT() != null))
                .<Fact>map(deferral -> new SetEnforced(table, constraint, deferral.NOT() == null, added))
                .toList();
    }

    private static List<Fact> changed(TableName table, AlterColumnContext alter) {
        var column = Names.column(alter.columnName());
        var change = alter.columnChange();
        if (change instanceof SetDefaultContext set) {
            return List.of(new SetDefault(table, column, ExpressionReader.read(set.expr())));
        }
        if (change instanceof AddIdentityContext add) {
            return List.of(new SetIdentity(table, column, add.generatedWhen().ALWAYS() != null, false));
        }
        return change instanceof ChangeIdentityContext identity
                ? identity.identityChange().stream()
                        .flatMap(part -> identity(table, column, part).stream())
                        .toList()
                : List.of();
    }

    private static List<Fact> identity(TableName table, String column, IdentityChangeContext change) {
        if (change.RESTART() != null) {
            var restart = change.signed() == null ? null : change.signed().getText();
            return List.of(new ChangeSequence(column + " of " + table, restart));
        }
        return change.generatedWhen() == null
                ? List.of()
                : List.of(new SetIdentity(table, column, change.generatedWhen().ALWAYS() != null, false));
    }

    private static Fact tablespace(String name) {
        return new Requirement(Requirement.Kind.TABLESPACE, name);
    }
}
