package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;

/** A second table that the transaction locks against writes; said once a transaction. */
final class LocksManyTablesRule implements Rule {

    @Override
    public String id() {
        return "locks-many-tables";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.effects().locks().isEmpty() || step.past().strongestHeld().isEmpty()) {
            return Seq.empty();
        }
        var said = id() + " " + step.now().transaction();
        return step.past().wasSaid(said)
                ? Seq.empty()
                : Seq.from(second(step))
                        .flatMap(lock -> remark(step, lock.table()))
                        .limit(1)
                        .filter(remark -> step.past().first(said));
    }

    /** Tables that only this step locks. */
    private static List<LockTaken> second(Step step) {
        return Lists.where(
                step.effects().locks(),
                lock -> lock.mode().blocksWrites()
                        && step.past()
                                .held(lock.table())
                                .filter(LockMode::blocksWrites)
                                .isEmpty());
    }

    private static Seq<Remark> remark(Step step, TableName second) {
        return Seq.from(step.past().locked())
                .filter(first -> !first.equals(second))
                .flatMap(first -> remark(step, first, second))
                .limit(1);
    }

    private static Seq<Remark> remark(Step step, TableName first, TableName second) {
        var message = "The transaction locks " + first + " and " + second + " against writes together";
        if (step.sizeUnknown(first) || step.sizeUnknown(second)) {
            return Remark.on(second, message + ".")
                    .needing("how busy " + first + " and " + second + " are")
                    .as(Severity.INFO)
                    .alone();
        }
        return hot(step, first) && hot(step, second)
                ? Remark.on(second, message + ", and both are busy.").alone()
                : Seq.empty();
    }

    private static boolean hot(Step step, TableName table) {
        return step.context()
                .catalogue()
                .table(table)
                .filter(facts -> facts.heat() == Heat.HOT)
                .isPresent();
    }
}
