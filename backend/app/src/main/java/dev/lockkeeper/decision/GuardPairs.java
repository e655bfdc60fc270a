package dev.lockkeeper.decision;

import dev.lockkeeper.decision.DecisionGuard.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Guards of two revisions in orders that put what became of each beside it: changed ones first, then those on one side alone. */
record GuardPairs(List<DecisionGuard> before, List<DecisionGuard> after) {

    private static final Comparator<DecisionGuard> ORDER =
            Comparator.comparing(DecisionGuard::rule).thenComparing(DecisionGuard::says);

    /** What one may have become, the surest first: what goes by its name, and whatever was taken out and added again. */
    private static final List<BiPredicate<Kept, Kept>> LIKENESSES = List.of(
            (one, other) -> one.id().equals(other.id()),
            (one, other) -> one.guard().equals(other.guard()),
            (one, other) -> isOfKind(one, other)
                    && one.guard().says().equals(other.guard().says()),
            GuardPairs::isOfKind);

    private record Pair(DecisionGuard before, DecisionGuard after) {

        boolean isSame() {
            return before.equals(after);
        }
    }

    static GuardPairs of(List<Kept> earlier, List<Kept> later) {
        var gone = sorted(earlier);
        var fresh = sorted(later);
        var pairs = new ArrayList<Pair>();
        LIKENESSES.forEach(likeness -> pair(gone, fresh, likeness, pairs));
        pairs.sort(Comparator.comparing(Pair::isSame));
        var before = new ArrayList<>(pairs.stream().map(Pair::before).toList());
        var after = new ArrayList<>(pairs.stream().map(Pair::after).toList());
        gone.forEach(one -> before.add(one.guard()));
        fresh.forEach(one -> after.add(one.guard()));
        return new GuardPairs(List.copyOf(before), List.copyOf(after));
    }

    private static void pair(List<Kept> gone, List<Kept> fresh, BiPredicate<Kept, Kept> likeness, List<Pair> pairs) {
        for (var one : List.copyOf(gone)) {
            fresh.stream()
                    .filter(other -> likeness.test(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(new Pair(one.guard(), other.guard()));
                        gone.remove(one);
                        fresh.remove(other);
                    });
        }
    }

    private static List<Kept> sorted(List<Kept> guards) {
        return new ArrayList<>(
                guards.stream().sorted(Comparator.comparing(Kept::guard, ORDER)).toList());
    }

    private static boolean isOfKind(Kept one, Kept other) {
        return one.guard().rule().equals(other.guard().rule());
    }
}
