package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.NewColumn;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnConstraintContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnDefinitionContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeferralContext;
import dev.lockkeeper.lint.schema.Column.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column's definition. */
final class ColumnReader {

    private ColumnReader() {}

    static NewColumn read(ColumnDefinitionContext definition) {
        var name = Names.column(definition.columnName(0));
        var rules = definition.columnConstraint();
        return new NewColumn(
                name,
                TypeReader.read(definition.typeName()),
                Tree.text(definition),
                rules(rules).anyMatch(rule -> rule.NOT() != null && rule.NULL() != null),
                defaultValue(rules),
                generated(rules),
                rules(rules).anyMatch(rule -> rule.IDENTITY() != null),
                constraints(name, rules),
                generatedFrom(rules),
                wording(rules));
    }

    private static NewColumn.Wording wording(List<ColumnConstraintContext> rules) {
        return new NewColumn.Wording(
                rules(rules).anyMatch(rule -> rule.NULL() != null && rule.NOT() == null && rule.DEFAULT() == null),
                (int) rules(rules)
                        .filter(rule -> rule.defaultValue() != null || rule.GENERATED() != null)
                        .count(),
                rules.stream().anyMatch(rule -> rule.COLLATE() != null));
    }

    private static @Nullable Expression generatedFrom(List<ColumnConstraintContext> constraints) {
        return rules(constraints)
                .filter(rule -> rule.GENERATED() != null && rule.IDENTITY() == null)
                .map(rule -> ExpressionReader.typed(rule.expr()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<ColumnRuleContext> rules(List<ColumnConstraintContext> constraints) {
        return constraints.stream().map(ColumnConstraintContext::columnRule).filter(Objects::nonNull);
    }

    private static @Nullable Expression defaultValue(List<ColumnConstraintContext> constraints) {
        return rules(constraints)
                .filter(rule -> rule.defaultValue() != null)
                .map(rule -> ExpressionReader.read(rule.defaultValue())
                        .as(TermReader.read(rule.defaultValue().boundValue())))
                .findFirst()
                .orElse(null);
    }

    /** Without a word, version 18 takes VIRTUAL; older ones know only STORED and refuse the rest. */
    private static Generated generated(List<ColumnConstraintContext> constraints) {
        return rules(constraints)
                .filter(rule -> rule.GENERATED() != null && rule.IDENTITY() == null)
                .map(rule -> rule.STORED() != null ? Generated.STORED : Generated.VIRTUAL)
                .findFirst()
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
        return rules.stream()
                .skip(at + 1L)
                .takeWhile(rule -> rule.deferral() != null)
                .map(ColumnConstraintContext::deferral)
                .toList();
    }
}
