package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.cost.Burden;
import dev.lockkeeper.lint.cost.Costs;
import dev.lockkeeper.lint.cost.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first axis: who waits for how long, table by table and transaction by transaction. */
final class Availability {

    private final Sizes sizes;

    Availability(Sizes sizes) {
        this.sizes = sizes;
    }

    List<Reason> reasons(LintReport report) {
        var reasons = new ArrayList<Reason>();
        for (var transaction : Transaction.of(report, sizes)) {
            transaction.holds(LockMode::blocksReads).forEach(hold -> reasons.add(hold.reason()));
            transaction.holds(Availability::blocksOnlyWrites).forEach(hold -> reasons.add(hold.reason()));
            severalHot(transaction.holds(LockMode::blocksWrites)).ifPresent(reasons::add);
        }
        Located.all(report).forEach(located -> reasons.addAll(writes(located)));
        return reasons;
    }

    private static boolean blocksOnlyWrites(LockMode mode) {
        return mode.blocksWrites() && !mode.blocksReads();
    }

    /** Two busy tables locked at once open a wide window, and may deadlock. */
    private static Optional<Reason> severalHot(List<Hold> holds) {
        var hot = holds.stream().filter(hold -> hold.heat() == Heat.HOT).toList();
        if (hot.size() < 2) {
            return Optional.empty();
        }
        var sentence = "Busy tables are locked together: " + hot.get(0).table() + " and "
                + hot.get(1).table() + (hot.size() > 2 ? " and more." : ".");
        var factor = factor(
                RiskTier.MODERATE, sentence, hot.get(1).first(), hot.get(1).table(), null, false);
        return Optional.of(new Reason(factor, "lock one busy table per transaction"));
    }

    private List<Reason> writes(Located located) {
        return located.statement().tableWork().stream()
                .filter(work -> work.work() == Work.DML && work.effort() == Effort.UPDATE)
                .map(work -> write(located, work))
                .toList();
    }

    private Reason write(Located located, TableWork work) {
        long rows = sizes.rows(work.table());
        var sentence =
                String.format(Locale.ROOT, "Up to %,d rows of %s are written in one transaction.", rows, work.table());
        return new Reason(
                factor(
                        RiskTier.of(Burden.ofWriting(rows, sizes.heat(work.table()))),
                        sentence,
                        located,
                        work.table(),
                        sizes.arithmetic(work) + " = " + Costs.spoken(sizes.seconds(work)),
                        sizes.assumed(work.table())),
                "write the rows of " + located.spoken() + " in batches, outside the migration");
    }

    private static Factor factor(
            RiskTier tier,
            String sentence,
            Located place,
            TableName table,
            @Nullable String arithmetic,
            boolean assumed) {
        return new Factor(
                Axis.AVAILABILITY,
                tier,
                sentence,
                null,
                place.script().name(),
                place.statement().number(),
                table,
                arithmetic,
                assumed);
    }
}
