package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Maintenance;
import java.util.stream.Stream;

/** ALTER TABLE … SET TABLESPACE. */
final class SetTablespaceRule implements Rule {

    @Override
    public String id() {
        return "set-tablespace";
    }

    @Override
    public Facts about() {
        return Facts.of(Maintenance.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof Maintenance work) || !work.what().equals("SET TABLESPACE")) {
            return Stream.empty();
        }
        return work.tables().stream()
                .filter(step::existed)
                .map(table ->
                        Remark.on(table, "All blocks of " + table + " are copied while nobody can read or write it."));
    }
}
