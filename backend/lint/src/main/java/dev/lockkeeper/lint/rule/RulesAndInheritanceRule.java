package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateRule;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Inherit;
import dev.lockkeeper.lint.list.Seq;

/** CREATE RULE and INHERITS. */
final class RulesAndInheritanceRule implements Rule {

    @Override
    public String id() {
        return "rules-and-inheritance";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateRule.class, CreateTable.class, Inherit.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateRule rule) {
            return Remark.on(
                            rule.table(),
                            "The rule " + rule.name() + " rewrites queries on " + rule.table()
                                    + " in ways that few foresee.")
                    .alone();
        }
        if (step.fact() instanceof CreateTable create && !create.inherits().isEmpty()) {
            return inherits(create.table(), create.inherits().get(0));
        }
        return step.fact() instanceof Inherit inherit && !inherit.leaves()
                ? inherits(inherit.table(), inherit.parent())
                : Seq.empty();
    }

    private static Seq<Remark> inherits(TableName child, TableName parent) {
        return Remark.on(
                        child,
                        child + " inherits columns from " + parent
                                + ", but not its primary key, unique and foreign keys.")
                .alone();
    }
}
