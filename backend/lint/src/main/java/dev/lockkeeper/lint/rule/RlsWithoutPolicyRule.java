package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PolicyPlans;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import org.jspecify.annotations.Nullable;

/** Row security that lets nobody see anything. */
final class RlsWithoutPolicyRule implements Rule {

    @Override
    public String id() {
        return "rls-without-policy";
    }

    @Override
    public Facts about() {
        return Facts.of(SetRowSecurity.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof SetRowSecurity set)
                || !set.on()
                || set.kind() != RowSecurity.ENABLED
                || !step.schema().table(set.table()).traits().policies().isEmpty()) {
            return Seq.empty();
        }
        var table = set.table();
        var remark = Remark.on(
                        table, "Row security is enabled on " + table + " and no policy lets anybody see its rows.")
                .safer(PolicyPlans.enable(table, key(step, table), type(step, table)))
                .meaning(BREAKS_CLIENTS);
        return (step.existed(table) ? remark : remark.as(Severity.WARN))
                .ifAtEnd(end -> end.known(table)
                        .filter(known -> known.traits().policies().isEmpty()
                                && known.traits().has(RowSecurity.ENABLED))
                        .isPresent())
                .alone();
    }

    /** The team's column for it, where the table has it. */
    private static @Nullable String key(Step step, TableName table) {
        var key = step.settings().tenancy().key();
        return key != null && step.schema().table(table).column(key).isPresent() ? key : null;
    }

    private static @Nullable DataType type(Step step, TableName table) {
        var key = key(step, table);
        return key == null
                ? null
                : step.schema().table(table).column(key).map(Column::type).orElse(null);
    }
}
