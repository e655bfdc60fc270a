package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnDefinitionContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.DefaultValueContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeferralContext;
import dev.lockkeeper.lint.grammar.SqlParser.TypeNameContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** A column's definition. */
final class ColumnReader {

    private ColumnReader() {}

    static NewColumn read(ColumnDefinitionContext definition) {
        var name = Names.column(definition.columnName(0));
        var constraints = definition.columnConstraint();
        var rules = rules(constraints);
        return new NewColumn(
                name,
                TypeReader.read(definition.typeName()),
                Tree.text(definition),
                Lists.any(rules, rule -> rule.NOT() != null && rule.NULL() != null),
                defaultValue(rules),
                generated(rules),
                Lists.any(rules, rule -> rule.IDENTITY() != null),
                constraints(name, constraints),
                generatedFrom(rules),
                wording(definition, constraints, rules));
    }

    private static NewColumn.Wording wording(
            ColumnDefinitionContext definition,
            List<ColumnConstraintContext> constraints,
            List<ColumnRuleContext> rules) {
        return new NewColumn.Wording(
                Lists.any(rules, rule -> rule.NULL() != null && rule.NOT() == null && rule.DEFAULT() == null),
                Lists.where(rules, rule -> rule.defaultValue() != null || rule.GENERATED() != null)
                        .size(),
                Lists.first(constraints, rule -> rule.COLLATE() != null)
                        .map(rule -> Names.table(rule.qualifiedName()))
                        .orElse(null),
                place(definition.typeName()),
                definition.typeName().SETOF() != null,
                word(definition, definition.STORAGE()),
                word(definition, definition.COMPRESSION()));
    }

    private static @Nullable String place(TypeNameContext type) {
        var name = type.simpleType() == null ? null : type.simpleType().calledName();
        return name == null ? null : Names.table(name).schema();
    }

    /** What follows a word. */
    private static @Nullable String word(ColumnDefinitionContext definition, @Nullable TerminalNode after) {
        if (after == null) {
            return null;
        }
        var next = definition.getChild(definition.children.indexOf(after) + 1).getText();
        return next.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Expression generatedFrom(List<ColumnRuleContext> rules) {
        return Lists.first(rules, ColumnReader::computed)
                .map(rule -> ExpressionReader.typed(rule.expr()))
                .orElse(null);
    }

    private static boolean computed(ColumnRuleContext rule) {
        return rule.GENERATED() != null && rule.IDENTITY() == null;
    }

    private static List<ColumnRuleContext> rules(List<ColumnConstraintContext> constraints) {
        var rules = new ArrayList<ColumnRuleContext>(constraints.size());
        for (var constraint : constraints) {
            if (constraint.columnRule() != null) {
                rules.add(constraint.columnRule());
            }
        }
        return rules;
    }

    static Expression defaultValue(DefaultValueContext value) {
        return ExpressionReader.read(value).as(TermReader.judged(value.boundValue()));
    }

    private static @Nullable Expression defaultValue(List<ColumnRuleContext> rules) {
        return Lists.first(rules, rule -> rule.defaultValue() != null)
                .map(rule -> defaultValue(rule.defaultValue()))
                .orElse(null);
    }

    /** Without a word, version 18 takes VIRTUAL; older ones know only STORED and refuse the rest. */
    private static Generated generated(List<ColumnRuleContext> rules) {
        return Lists.first(rules, ColumnReader::computed)
                .map(rule -> rule.STORED() != null ? Generated.STORED : Generated.VIRTUAL)
                .orElse(Generated.NO);
    }

    /** What follows a rule, such as NOT VALID, belongs to it. */
    private static List<NewConstraint> constraints(String column, List<ColumnConstraintContext> rules) {
        var constraints = new ArrayList<NewConstraint>();
        for (int at = 0; at < rules.size(); at++) {
            ConstraintReader.read(column, rules.get(at), following(rules, at)).ifPresent(constraints::add);
        }
        return constraints;
    }

    private static List<DeferralContext> following(List<ColumnConstraintContext> rules, int at) {
        if (at + 1 == rules.size()) {
            return List.of();
        }
        var following = new ArrayList<DeferralContext>();
        for (int next = at + 1; next < rules.size() && rules.get(next).deferral() != null; next++) {
            following.add(rules.get(next).deferral());
        }
        return following;
    }
}
