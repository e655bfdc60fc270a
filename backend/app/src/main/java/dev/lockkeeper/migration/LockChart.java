package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.LockTimeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locks of one transaction, side by side on one scale. */
public record LockChart(int transaction, double seconds, List<LockBar> bars) {

    /** A lock that is held for no time at all can still be seen, in percent. */
    private static final double LEAST = 1.5;

    /** One lock, and where its bar begins and how wide it is, in percent. */
    public record LockBar(LockSpan span, String x, String width) {

        static LockBar of(LockSpan span, double total) {
            var width = total == 0 ? LEAST : Math.max(LEAST, 100 * span.seconds() / total);
            return new LockBar(span, percent(100 - width), percent(width));
        }

        public String spoken() {
            return LockChart.spoken(span.seconds());
        }

        /** Who waits, as a class name. */
        public String strength() {
            return span.waiting().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static String percent(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    static List<LockChart> of(@Nullable LockTimeline timeline) {
        return timeline == null
                ? List.of()
                : timeline.spans().stream()
                        .collect(groupingBy(LockSpan::transaction, LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(LockChart::of)
                        .toList();
    }

    private static LockChart of(List<LockSpan> spans) {
        var total = spans.stream()
                .mapToDouble(span -> span.startsAfter() + span.seconds())
                .max()
                .orElse(0);
        return new LockChart(
                spans.get(0).transaction(),
                total,
                spans.stream().map(span -> LockBar.of(span, total)).toList());
    }

    /** The whole of it, with a word for how sure that is. */
    public String spoken() {
        return seconds < 0.01 ? spoken(seconds) : "about " + spoken(seconds);
    }

    private static String spoken(double seconds) {
        return seconds < 0.01 ? "< 0.01 s" : Costs.spoken(seconds);
    }
}
