package dev.lockkeeper.insight;

import dev.lockkeeper.execution.Attainment;
import dev.lockkeeper.execution.KeptObjective;
import dev.lockkeeper.execution.Objective;
import dev.lockkeeper.execution.Standing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One objective, and how far it was kept over the period. */
public record KeptLine(Objective objective, Attainment attainment) {

    /** Where the interval, the share and the target lie, in per cent of a picture from nought to all. */
    public record Drawn(String from, String width, String at, String target) {}

    private static final double HUNDRED = 100;

    static KeptLine of(Standing standing) {
        return new KeptLine(standing.objective(), standing.attainment());
    }

    /** As the settings show it. */
    public KeptObjective kept() {
        return new KeptObjective(objective, attainment, attainment);
    }

    /** Executions that it judged, whether anybody could tell or not. */
    public int rows() {
        return attainment.eligible() + attainment.unmeasured();
    }

    /** Nothing where none could be judged. */
    public @Nullable Drawn drawn() {
        var interval = interval();
        return interval == null
                ? null
                : new Drawn(
                        place(interval.low()),
                        place(interval.high() - interval.low()),
                        place((double) met() / attainment.eligible()),
                        place(objective.target().doubleValue()));
    }

    public @Nullable String low() {
        var interval = interval();
        return interval == null ? null : percent(interval.low());
    }

    public @Nullable String high() {
        var interval = interval();
        return interval == null ? null : percent(interval.high());
    }

    private Intervals.@Nullable Interval interval() {
        return attainment.eligible() == 0 ? null : Intervals.share(met(), attainment.eligible());
    }

    private int met() {
        return attainment.eligible() - attainment.misses();
    }

    private static String percent(double share) {
        return Spelled.tenths(HUNDRED * share) + " %";
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.2f", HUNDRED * share);
    }
}
