package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeferralContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExclusionContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.KeyColumnsContext;
import dev.lockkeeper.lint.grammar.SqlParser.ReferencesContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableRuleContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constraints beside columns and inside them. */
final class ConstraintReader {

    private ConstraintReader() {}

    static NewConstraint read(TableConstraintContext constraint) {
        var rule = constraint.tableRule();
        var deferrals = constraint.deferral();
        return build(
                name(constraint.columnName()),
                kind(rule),
                columns(rule),
                Tree.text(rule),
                rule.expr(),
                rule.references(),
                rule.INDEX() == null || rule.columnName() == null || rule.USING() == null ? null : usedIndex(rule),
                deferrals,
                ordered(rule));
    }

    private static NewConstraint.Ordered ordered(TableRuleContext rule) {
        if (rule.EXCLUDE() != null) {
            var plain = Lists.where(
                    Lists.map(rule.exclusion(), ExclusionContext::indexKey),
                    key -> key.columnName() != null && key.operatorClass() == null);
            boolean named = rule.columnName() != null
                    && rule.columnName().getStart().getTokenIndex()
                            < rule.exclusion(0).getStart().getTokenIndex();
            return new NewConstraint.Ordered(
                    named ? Names.column(rule.columnName()) : "btree",
                    Lists.map(plain, key -> Names.column(key.columnName())));
        }
        return rule.keyColumns() != null && rule.keyColumns().WITHOUT() != null
                ? new NewConstraint.Ordered("gist", columns(rule.keyColumns()))
                : NewConstraint.Ordered.USUAL;
    }

    /** The constraint that a column's rule makes; plain NOT NULL, DEFAULT and COLLATE make none. */
    static Optional<NewConstraint> read(
            String column, ColumnConstraintContext constraint, List<DeferralContext> following) {
        var rule = constraint.columnRule();
        if (rule == null) {
            return Optional.empty();
        }
        return kind(rule)
                .map(kind -> build(
                        name(constraint.columnName()),
                        kind,
                        List.of(column),
                        Tree.text(rule),
                        kind == Kind.CHECK ? rule.expr() : null,
                        rule.references(),
                        null,
                        following,
                        NewConstraint.Ordered.USUAL));
    }

    private static NewConstraint build(
            @Nullable String name,
            Kind kind,
            List<String> columns,
            String sql,
            @Nullable ExprContext check,
            @Nullable ReferencesContext references,
            @Nullable String usingIndex,
            List<DeferralContext> deferrals,
            NewConstraint.Ordered ordered) {
        boolean notValid = Lists.any(deferrals, deferral -> deferral.VALID() != null);
        boolean notEnforced = Lists.any(deferrals, deferral -> deferral.ENFORCED() != null && deferral.NOT() != null);
        Expression expression = check == null ? null : ExpressionReader.typed(check);
        return new NewConstraint(
                name,
                kind,
                columns,
                sql,
                expression,
                references == null ? null : Names.table(references.qualifiedName()),
                references == null || references.keyColumns() == null ? List.of() : columns(references.keyColumns()),
                usingIndex,
                !notValid && !notEnforced,
                notValid,
                cascades(references),
                timing(deferrals),
                traits(references, deferrals, !notEnforced, ordered));
    }

    /** When it is checked, as written; whether it is checked at all has been read elsewhere. */
    private static String timing(List<DeferralContext> deferrals) {
        return String.join(
                " ",
                Seq.from(deferrals)
                        .filter(deferral -> deferral.VALID() == null && deferral.ENFORCED() == null)
                        .map(Tree::text));
    }

    private static NewConstraint.Traits traits(
            @Nullable ReferencesContext references,
            List<DeferralContext> deferrals,
            boolean enforced,
            NewConstraint.Ordered ordered) {
        return new NewConstraint.Traits(
                enforced,
                Lists.any(deferrals, deferral -> deferral.INHERIT() != null),
                Lists.any(deferrals, deferral -> deferral.DEFERRABLE() != null && deferral.NOT() == null),
                references != null && references.FULL() != null,
                cascades(references),
                sets(references),
                ordered);
    }

    private static List<String> sets(@Nullable ReferencesContext references) {
        return references == null
                ? List.of()
                : Seq.from(references.keyAction())
                        .filter(action -> action.nameList() != null)
                        .flatMap(action -> Seq.from(Names.columns(action.nameList())))
                        .toList();
    }

    private static boolean cascades(@Nullable ReferencesContext references) {
        return references != null
                && Lists.any(
                        references.keyAction(),
                        action -> action.DELETE() != null && (action.CASCADE() != null || action.SET() != null));
    }

    private static Kind kind(TableRuleContext rule) {
        if (rule.CHECK() != null) {
            return Kind.CHECK;
        }
        if (rule.NULL() != null) {
            return Kind.NOT_NULL;
        }
        if (rule.UNIQUE() != null) {
            return Kind.UNIQUE;
        }
        if (rule.PRIMARY() != null) {
            return Kind.PRIMARY_KEY;
        }
        return rule.EXCLUDE() != null ? Kind.EXCLUDE : Kind.FOREIGN_KEY;
    }

    private static Optional<Kind> kind(ColumnRuleContext rule) {
        if (rule.CHECK() != null) {
            return Optional.of(Kind.CHECK);
        }
        if (rule.UNIQUE() != null) {
            return Optional.of(Kind.UNIQUE);
        }
        if (rule.PRIMARY() != null) {
            return Optional.of(Kind.PRIMARY_KEY);
        }
        return rule.references() != null ? Optional.of(Kind.FOREIGN_KEY) : Optional.empty();
    }

    private static List<String> columns(TableRuleContext rule) {
        if (rule.keyColumns() != null) {
            return columns(rule.keyColumns());
        }
        if (rule.NULL() != null) {
            return List.of(Names.column(rule.columnName()));
        }
        return Lists.map(
                Lists.where(Lists.map(rule.exclusion(), ExclusionContext::indexKey), key -> key.columnName() != null),
                key -> Names.column(key.columnName()));
    }

    private static List<String> columns(KeyColumnsContext key) {
        var columns = new ArrayList<String>();
        if (key.nameList() != null) {
            columns.addAll(Names.columns(key.nameList()));
        }
        if (key.columnName() != null) {
            columns.add(Names.column(key.columnName()));
        }
        return columns;
    }

    private static @Nullable String usedIndex(TableRuleContext rule) {
        return rule.EXCLUDE() == null ? name(rule.columnName()) : null;
    }

    private static @Nullable String name(@Nullable ColumnNameContext name) {
        return name == null ? null : Names.column(name);
    }
}
