package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import java.util.stream.Stream;

/** A second table that the transaction locks against writes; said once a transaction. */
final class LocksManyTablesRule implements Rule {

    @Override
    public String id() {
        return "locks-many-tables";
    }

    @Override
    public Stream<Remark> check(Step step) {
        var here = step.effects().locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .map(LockTaken::table)
                .toList();
        return step.past().locked().stream()
                .flatMap(first -> here.stream()
                        .filter(second ->
                                !second.equals(first) && !step.past().locked().contains(second))
                        .flatMap(second -> remark(step, first, second)))
                .limit(1);
    }

    private Stream<Remark> remark(Step step, TableName first, TableName second) {
        var message = "The transaction locks " + first + " and " + second + " against writes together";
        boolean unknown = step.sizeUnknown(first) || step.sizeUnknown(second);
        boolean busy = hot(step, first) && hot(step, second);
        if (!unknown && !busy || !step.past().first(id() + " " + step.now().transaction())) {
            return Stream.empty();
        }
        return unknown
                ? Remark.on(second, message + ".")
                        .needing("how busy " + first + " and " + second + " are")
                        .as(Severity.INFO)
                        .alone()
                : Remark.on(second, message + ", and both are busy.").alone();
    }

    private static boolean hot(Step step, TableName table) {
        return step.context()
                .catalogue()
                .table(table)
                .filter(facts -> facts.heat() == Heat.HOT)
                .isPresent();
    }
}
