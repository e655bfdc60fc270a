package dev.lockkeeper.risk;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.LockTimeline;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The first axis: who waits for how long, table by table and transaction by transaction. */
final class Availability {

    private static final Predicate<LockMode> WEAK =
            mode -> !mode.blocksWrites() && mode.compareTo(LockMode.ROW_EXCLUSIVE) >= 0;

    private final Sizes sizes;
    private final Limits limits;
    private final Discharges discharges;

    Availability(RiskContext context) {
        sizes = new Sizes(context.lint().catalogue(), context.policy().costs());
        limits = context.policy().limits();
        discharges = Discharges.of(context);
    }

    List<Reason> reasons(LintReport report) {
        var reasons = new ArrayList<Reason>();
        for (var transaction : Transaction.of(report, sizes, discharges)) {
            transaction.holds(LockMode::blocksReads).forEach(hold -> reasons.add(hold.reason(limits)));
            transaction.holds(Availability::blocksOnlyWrites).forEach(hold -> reasons.add(hold.reason(limits)));
            severalHot(transaction.holds(LockMode::blocksWrites)).ifPresent(reasons::add);
        }
        Located.all(report).forEach(located -> reasons.addAll(writes(located)));
        return reasons;
    }

    /** Every table with the locks on it; a weak one only where there is no other. */
    LockTimeline timeline(LintReport report) {
        var spans = new ArrayList<LockSpan>();
        for (var transaction : Transaction.of(report, sizes, discharges)) {
            var strong = new ArrayList<>(transaction.holds(LockMode::blocksReads));
            strong.addAll(earlier(transaction.holds(Availability::blocksOnlyWrites), List.copyOf(strong)));
            var tables = strong.stream().map(Hold::table).collect(toSet());
            strong.addAll(without(tables, transaction.holds(WEAK)));
            strong.stream()
                    .sorted(comparingDouble(Hold::startsAfter))
                    .map(hold -> hold.span(sizes))
                    .forEach(spans::add);
        }
        return new LockTimeline(spans, 0);
    }

    /** Those that begin before the table is locked against everybody. */
    private static List<Hold> earlier(List<Hold> holds, List<Hold> stronger) {
        Map<TableName, Double> begins = stronger.stream().collect(toMap(Hold::table, Hold::startsAfter));
        return holds.stream()
                .filter(hold -> hold.startsAfter() < begins.getOrDefault(hold.table(), Double.MAX_VALUE))
                .toList();
    }

    private static List<Hold> without(Set<TableName> tables, List<Hold> holds) {
        return holds.stream().filter(hold -> !tables.contains(hold.table())).toList();
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
                        RiskTier.of(limits.ofWriting(rows, sizes.heat(work.table()))),
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
