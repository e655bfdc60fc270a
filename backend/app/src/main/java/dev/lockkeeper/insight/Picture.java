package dev.lockkeeper.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stacked bars, month by month, as the server draws them: every place is in per cent of the picture, so it is as wide as
 * there is room. The table behind it holds the same numbers.
 */
public record Picture(List<Column> columns, List<Tick> ticks, Unit unit) {

    /** What the numbers on its left are. */
    public enum Unit {
        HOURS,
        DAYS,
        PER_CENT,
        NUMBER
    }

    /**
     * What is drawn of a month: stacks beside each other.
     *
     * @param n rows to which the month leads
     * @param few whether its sample is too small to judge
     */
    record Month(List<Stack> stacks, int n, boolean few) {

        Month(List<Stack> stacks) {
            this(stacks, 0, false);
        }

        private Month by(double factor) {
            return new Month(stacks.stream().map(stack -> stack.by(factor)).toList(), n, few);
        }
    }

    /**
     * Parts above each other.
     *
     * @param parts nought where one is not known: neither is drawn
     * @param faded drawn lighter, as what stands beside the first
     * @param whisker the interval of the whole, where there is one
     */
    record Stack(List<Double> parts, boolean faded, Intervals.@Nullable Interval whisker) {

        static Stack of(Double... parts) {
            return new Stack(List.of(parts), false, null);
        }

        private Stack by(double factor) {
            return new Stack(
                    parts.stream().map(part -> part * factor).toList(),
                    faded,
                    whisker == null ? null : new Intervals.Interval(whisker.low() * factor, whisker.high() * factor));
        }

        double top() {
            var sum = parts.stream().mapToDouble(Double::doubleValue).sum();
            return whisker == null ? sum : Math.max(sum, whisker.high());
        }
    }

    /**
     * One month's.
     *
     * @param from where its part of the picture begins
     * @param n rows to which it leads
     * @param few whether they are too few to judge
     */
    public record Column(
            String from, String width, String middle, List<Box> boxes, List<Whisker> whiskers, int n, boolean few) {}

    /** @param part of the stack, counted from 1 */
    public record Box(int part, boolean faded, String x, String y, String width, String height) {}

    public record Whisker(String x, String top, String bottom) {}

    /** A line across, and the number that it stands for. */
    public record Tick(String y, String number) {}

    private static final double TOP = 8;
    private static final double FLOOR = 90;

    /** For the numbers, so that no bar stands behind them. */
    private static final double LEFT = 6;

    private static final double GAP = 0.25;
    private static final int MOST_TICKS = 4;
    private static final double HOURS_OF_A_DAY = 24;
    private static final double LONG = 2 * HOURS_OF_A_DAY;

    static Picture of(List<Month> months) {
        return of(months, Unit.NUMBER);
    }

    /** In hours, or in days where hours would be very many. */
    static Picture ofHours(List<Month> months) {
        return most(months) < LONG
                ? of(months, Unit.HOURS)
                : of(months.stream().map(month -> month.by(1 / HOURS_OF_A_DAY)).toList(), Unit.DAYS);
    }

    static Picture of(List<Month> months, Unit unit) {
        var most = most(months);
        var step = step(most);
        var scale = Math.max(step, Math.ceil(most / step) * step);
        var columns = new ArrayList<Column>();
        for (var at = 0; at < months.size(); at++) {
            columns.add(column(months.get(at), at, (100 - LEFT) / months.size(), scale));
        }
        return new Picture(columns, ticks(step, scale), unit);
    }

    /** Whether any month's sample is too small to judge. */
    public boolean hasFew() {
        return columns.stream().anyMatch(Column::few);
    }

    private static double most(List<Month> months) {
        return months.stream()
                .flatMap(month -> month.stacks().stream())
                .mapToDouble(Stack::top)
                .max()
                .orElse(0);
    }

    /** A round number of which few reach the top: 1, 2 or 5, with noughts. */
    static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        var rough = most / MOST_TICKS;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static Column column(Month month, int at, double width, double scale) {
        var from = LEFT + at * width;
        var bar = width * (1 - GAP) / Math.max(1, month.stacks().size());
        var boxes = new ArrayList<Box>();
        var whiskers = new ArrayList<Whisker>();
        for (var n = 0; n < month.stacks().size(); n++) {
            var stack = month.stacks().get(n);
            var x = from + width * GAP / 2 + n * bar;
            pile(stack, x, bar * 0.92, scale, boxes);
            if (stack.whisker() != null) {
                whiskers.add(new Whisker(
                        place(x + bar * 0.46),
                        place(height(stack.whisker().high(), scale)),
                        place(height(stack.whisker().low(), scale))));
            }
        }
        return new Column(place(from), place(width), place(from + width / 2), boxes, whiskers, month.n(), month.few());
    }

    private static void pile(Stack stack, double x, double width, double scale, List<Box> boxes) {
        var below = 0.0;
        for (var part = 0; part < stack.parts().size(); part++) {
            var value = stack.parts().get(part);
            if (value > 0) {
                var top = height(below + value, scale);
                var tall = height(below, scale) - top;
                boxes.add(new Box(part + 1, stack.faded(), place(x), place(top), place(width), place(tall)));
                below += value;
            }
        }
    }

    private static List<Tick> ticks(double step, double scale) {
        var ticks = new ArrayList<Tick>();
        for (var n = 0; n * step <= scale * 1.001; n++) {
            ticks.add(new Tick(place(height(n * step, scale)), number(n * step)));
        }
        return ticks;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "");
    }

    private static double height(double value, double scale) {
        return FLOOR - (FLOOR - TOP) * value / scale;
    }

    private static String place(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
