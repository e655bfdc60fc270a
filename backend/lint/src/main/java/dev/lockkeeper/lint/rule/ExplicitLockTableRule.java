package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.LockTables;
import java.util.stream.Stream;

/** LOCK TABLE of an existing table. */
final class ExplicitLockTableRule implements Rule {

    @Override
    public String id() {
        return "explicit-lock-table";
    }

    @Override
    public Facts about() {
        return Facts.of(LockTables.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof LockTables lock) || !lock.what().equals("LOCK TABLE")) {
            return Stream.empty();
        }
        return lock.tables().stream()
                .filter(step::existed)
                .map(table -> Remark.on(
                        table, table + " is locked in " + lock.mode().sqlName() + " mode until the transaction ends."));
    }
}
