package dev.lockkeeper.decision;

import dev.lockkeeper.decision.DecisionGuard.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guards of two revisions in orders that put what became of each beside it: changed ones first, then those on one side alone. */
record GuardPairs(List<DecisionGuard> before, List<DecisionGuard> after) {

    private static final Comparator<DecisionGuard> ORDER =
            Comparator.comparing(DecisionGuard::rule).thenComparing(DecisionGuard::says);

    static GuardPairs of(List<Kept> earlier, List<Kept> later) {
        var gone = sorted(earlier);
        var fresh = sorted(later);
        var same = gone.stream().filter(fresh::contains).toList();
        gone.removeAll(same);
        fresh.removeAll(same);
        var before = new ArrayList<DecisionGuard>();
        var after = new ArrayList<DecisionGuard>();
        for (var one : List.copyOf(gone)) {
            became(one, fresh).ifPresent(other -> {
                before.add(one);
                after.add(other);
                gone.remove(one);
                fresh.remove(other);
            });
        }
        before.addAll(same);
        after.addAll(same);
        before.addAll(gone);
        after.addAll(fresh);
        return new GuardPairs(List.copyOf(before), List.copyOf(after));
    }

    private static List<DecisionGuard> sorted(List<Kept> guards) {
        return new ArrayList<>(guards.stream().map(Kept::guard).sorted(ORDER).toList());
    }

    /** One of the same words, or else of the same kind. */
    private static Optional<DecisionGuard> became(DecisionGuard one, List<DecisionGuard> fresh) {
        return fresh.stream()
                .filter(other -> other.rule().equals(one.rule()))
                .min(Comparator.comparing(other -> !other.says().equals(one.says())));
    }
}
