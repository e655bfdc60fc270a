package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The five figures of a period, held against those of another. */
final class Figures {

    private Figures() {}

    /**
     * @param intervals of the medians, where the samples allow
     * @param before nothing where they are compared with nothing
     */
    static List<Figure> of(KeyFigures now, Map<FigureKind, Intervals.Interval> intervals, @Nullable KeyFigures before) {
        return Arrays.stream(FigureKind.values())
                .map(kind -> figure(kind, now, intervals.get(kind), before))
                .toList();
    }

    private static Figure figure(
            FigureKind kind, KeyFigures now, Intervals.@Nullable Interval interval, @Nullable KeyFigures before) {
        var measured = Measure.of(kind, now);
        var figure = new Figure(
                kind,
                interval == null ? measured : measured.within(interval),
                before == null ? null : Measure.of(kind, before),
                null);
        return kind == FigureKind.LEAD_TIME && before != null
                ? new Figure(kind, figure.now(), figure.before(), because(figure.movement(), now, before))
                : figure;
    }

    /** Nothing where no stage moved the way of the whole. */
    private static Figure.@Nullable Because because(Figure.Movement movement, KeyFigures now, KeyFigures before) {
        if (movement != Figure.Movement.ROSE && movement != Figure.Movement.FELL) {
            return null;
        }
        var sign = movement == Figure.Movement.ROSE ? 1 : -1;
        Stage most = null;
        var largest = 0L;
        var sum = 0L;
        for (var stage : KeyFigures.PARTS) {
            var moved = sign * (millis(now, stage) - millis(before, stage));
            sum += Math.max(0, moved);
            if (moved > largest) {
                largest = moved;
                most = stage;
            }
        }
        return most == null ? null : new Figure.Because(most, largest * 2 > sum);
    }

    private static long millis(KeyFigures figures, Stage stage) {
        return figures.stages().getOrDefault(stage, Duration.ZERO).toMillis();
    }
}
