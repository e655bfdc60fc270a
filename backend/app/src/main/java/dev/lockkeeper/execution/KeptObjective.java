package dev.lockkeeper.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An objective as its page shows it, with how far it was kept in the two periods. */
public record KeptObjective(Objective objective, Attainment month, Attainment quarter) {

    /** Each in its order; what one period knows alone was set between the two questions. */
    static List<KeptObjective> of(List<Standing> month, List<Standing> quarter) {
        return month.stream()
                .flatMap(shorter -> quarter.stream()
                        .filter(longer -> longer.objective()
                                .id()
                                .equals(shorter.objective().id()))
                        .map(longer ->
                                new KeptObjective(shorter.objective(), shorter.attainment(), longer.attainment())))
                .toList();
    }

    public @Nullable String attained(Attainment period) {
        return percent(period.attained());
    }

    public @Nullable String budgetLeft(Attainment period) {
        return percent(period.budgetLeft());
    }

    /** Rounded down: what is not quite reached is not shown as reached. */
    private static @Nullable String percent(Optional<BigDecimal> share) {
        return share.map(one -> one.movePointRight(2).setScale(1, RoundingMode.FLOOR) + " %")
                .orElse(null);
    }
}
