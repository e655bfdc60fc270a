package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.Maintenance;
import java.util.stream.Stream;

/** SET LOGGED, SET UNLOGGED, SET TABLESPACE, SET ACCESS METHOD. */
final class SetLoggedUnloggedRule implements Rule {

    @Override
    public String id() {
        return "set-logged-unlogged";
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof Maintenance work)
                || !work.rewrites()
                || !work.what().startsWith("SET ")) {
            return Stream.empty();
        }
        var table = work.tables().get(0);
        if (!step.existed(table)) {
            return Stream.empty();
        }
        var remark = Remark.on(table, work.what() + " writes all of " + table + " anew.");
        return (work.what().equals("SET UNLOGGED") ? remark.meaning(MAY_LOSE_DATA) : remark).alone();
    }
}
