package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.SetRowSecurity;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof SetRowSecurity set)
                || !set.on()
                || set.kind() != RowSecurity.ENABLED
                || !step.schema().table(set.table()).traits().policies().isEmpty()) {
            return Stream.empty();
        }
        var table = set.table();
        var remark = Remark.on(
                        table, "Row security is enabled on " + table + " and no policy lets anybody see its rows.")
                .meaning(BREAKS_CLIENTS);
        return step.ifAtEnd(this, step.existed(table) ? remark : remark.as(Severity.WARN), end -> end.known(table)
                .filter(known ->
                        known.traits().policies().isEmpty() && known.traits().has(RowSecurity.ENABLED))
                .isPresent());
    }
}
