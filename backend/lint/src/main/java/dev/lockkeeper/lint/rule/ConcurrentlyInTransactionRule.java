package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DetachPartition;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL refuses to do inside a transaction block. */
final class ConcurrentlyInTransactionRule implements Rule {

    private static final Set<String> MANY = Set.of("DATABASE", "SCHEMA", "SYSTEM");

    @Override
    public String id() {
        return "concurrently-in-transaction";
    }

    @Override
    public Facts about() {
        return Facts.of(
                CreateIndex.class,
                DetachPartition.class,
                DropIndex.class,
                Maintenance.class,
                OutsideTransaction.class,
                Reindex.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!step.session().inTransaction()) {
            return Seq.empty();
        }
        return Seq.from(
                what(step.fact()).map(what -> Remark.on(null, what + " cannot run inside a transaction, so it fails.")
                        .safer(alone(step))
                        .meaning(WILL_FAIL)));
    }

    /** Nothing for VACUUM FULL, which is no better off alone: its own rule says what to do instead. */
    private static @Nullable Plan alone(Step step) {
        return step.fact() instanceof Maintenance maintenance
                        && maintenance.what().equals("VACUUM FULL")
                ? null
                : new PlanDraft()
                        .alone("alone", "In a script of its own, without a transaction", step.sql() + ";")
                        .plan();
    }

    private static Optional<String> what(@Nullable Fact fact) {
        if (fact instanceof CreateIndex create && create.concurrently()) {
            return Optional.of("CREATE INDEX CONCURRENTLY");
        }
        if (fact instanceof DropIndex drop && drop.concurrently()) {
            return Optional.of("DROP INDEX CONCURRENTLY");
        }
        if (fact instanceof Reindex reindex && reindex.concurrently()) {
            return Optional.of("REINDEX CONCURRENTLY");
        }
        if (fact instanceof DetachPartition detach && detach.concurrently()) {
            return Optional.of("DETACH PARTITION CONCURRENTLY");
        }
        if (fact instanceof Maintenance maintenance && maintenance.what().startsWith("VACUUM")) {
            return Optional.of("VACUUM");
        }
        return fact instanceof OutsideTransaction outside ? Optional.of(outside.what()) : ofMany(fact);
    }

    /** Each of the tables is rebuilt in a transaction of its own. */
    private static Optional<String> ofMany(@Nullable Fact fact) {
        return fact instanceof Reindex reindex && MANY.contains(reindex.target())
                ? Optional.of("REINDEX " + reindex.target())
                : Optional.empty();
    }
}
