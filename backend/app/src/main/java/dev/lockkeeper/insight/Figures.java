package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The five figures of a period, held against those of another. */
final class Figures {

    private Figures() {}

    /** @param before nothing where they are compared with nothing */
    static List<Figure> of(KeyFigures now, @Nullable KeyFigures before) {
        return Arrays.stream(FigureKind.values())
                .map(kind -> figure(kind, now, before))
                .toList();
    }

    private static Figure figure(FigureKind kind, KeyFigures now, @Nullable KeyFigures before) {
        var figure = new Figure(
                kind, Measure.of(kind, now), before == null ? null : Measure.of(kind, before), null, rows(kind, now));
        return kind == FigureKind.LEAD_TIME && before != null
                ? new Figure(
                        kind, figure.now(), figure.before(), because(figure.movement(), now, before), figure.rows())
                : figure;
    }

    private static int rows(FigureKind kind, KeyFigures now) {
        return switch (kind) {
            case LEAD_TIME -> now.migrations();
            case REVIEW_CYCLE -> now.reviewed();
            case FAILURE_RATE -> now.executions();
            case INCIDENT_RATE -> now.flaws();
            case RESTORE -> now.restored();
        };
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
