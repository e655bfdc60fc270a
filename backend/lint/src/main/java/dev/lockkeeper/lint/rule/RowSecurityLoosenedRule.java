package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropPolicy;
import dev.lockkeeper.lint.fact.Policy;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Traits;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.function.Predicate;

/** Row security of a table in use that is switched off, or whose policies go or change. */
final class RowSecurityLoosenedRule implements Rule {

    @Override
    public String id() {
        return "row-security-loosened";
    }

    @Override
    public Facts about() {
        return Facts.of(DropPolicy.class, Policy.class, SetRowSecurity.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.past().undoing()) {
            return Seq.empty();
        }
        if (step.fact() instanceof SetRowSecurity set && !set.on() && step.existed(set.table())) {
            return off(set).alone();
        }
        if (step.fact() instanceof DropPolicy drop && step.existed(drop.table())) {
            return dropped(drop).alone();
        }
        return step.fact() instanceof Policy policy && !policy.created() && step.existed(policy.table())
                ? changed(policy).alone()
                : Seq.empty();
    }

    private static Remark off(SetRowSecurity set) {
        var message = set.kind() == RowSecurity.ENABLED
                ? "Every role with rights on " + set.table() + " sees all its rows from here on."
                : "The owner of " + set.table()
                        + ", as which many applications connect, sees all its rows from here on.";
        return remark(set.table(), message, traits -> !traits.has(set.kind()));
    }

    private static Remark dropped(DropPolicy drop) {
        var message = "The policy " + drop.name() + " of " + drop.table() + " goes: whoever it let in or kept out, "
                + "nothing does now.";
        return remark(drop.table(), message, traits -> !traits.policies().contains(drop.name()));
    }

    private static Remark changed(Policy policy) {
        return Remark.on(
                        policy.table(),
                        "The policy " + policy.name() + " of " + policy.table()
                                + " lets other rows through from here on.")
                .as(Severity.INFO);
    }

    private static Remark remark(TableName table, String message, Predicate<Traits> still) {
        return Remark.on(table, message).meaning(MAY_LOSE_DATA).ifAtEnd(end -> at(end, table, still));
    }

    private static boolean at(Schema end, TableName table, Predicate<Traits> still) {
        return end.known(table).filter(known -> still.test(known.traits())).isPresent();
    }
}
