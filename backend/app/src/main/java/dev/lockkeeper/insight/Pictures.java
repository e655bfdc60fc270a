package dev.lockkeeper.insight;

import dev.lockkeeper.insight.Picture.Month;
import dev.lockkeeper.insight.Picture.Stack;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the page of insights, each with a column for every month.
 *
 * @param leadTime medians of the stages with the interval of the whole's, and beside them, faded, within what 85 % were
 * @param review medians of who held it, with the interval of the whole's
 * @param authors medians of lead times of people, and beside them, faded, of agents
 */
public record Pictures(
        Picture leadTime,
        Picture throughput,
        Picture review,
        Picture failures,
        Picture incidents,
        Picture authors,
        Picture objectives,
        Picture promises,
        Picture guards,
        Picture applications,
        Picture load) {

    static Pictures of(InsightPage.View view) {
        var insights = view.insights();
        var elsewhere = view.elsewhere();
        return new Pictures(
                hours(insights.leadTimes().months(), Pictures::leadTime),
                numbers(insights.throughput(), Pictures::throughput),
                hours(insights.reviews(), Pictures::review),
                Picture.of(months(insights.failureRates(), Pictures::failures), Picture.Unit.PER_CENT),
                numbers(insights.incidents(), Pictures::incidents),
                hours(insights.authors(), Pictures::authors),
                numbers(elsewhere.objectives().months(), Pictures::objectives),
                numbers(elsewhere.promises(), Pictures::promises),
                numbers(elsewhere.guards(), Pictures::guards),
                hours(elsewhere.applications().months(), Pictures::applications),
                numbers(elsewhere.load().months(), Pictures::load));
    }

    private static <T> Picture numbers(List<T> rows, Function<T, Month> month) {
        return Picture.of(months(rows, month));
    }

    private static <T> Picture hours(List<T> rows, Function<T, Month> month) {
        return Picture.ofHours(months(rows, month));
    }

    private static <T> List<Month> months(List<T> rows, Function<T, Month> month) {
        return rows.stream().map(month).toList();
    }

    private static Month leadTime(LeadTimeFigures.Month month) {
        var n = month.total().n();
        return new Month(
                List.of(
                        stages(month, Percentiles::hours50, false, month.total().hoursInterval()),
                        stages(month, Percentiles::hours85, true, null)),
                n,
                isFew(n));
    }

    /** @param whole the interval of the whole's median, which need not reach as high as the medians of its parts together */
    private static Stack stages(
            LeadTimeFigures.Month month,
            Function<Percentiles, Double> of,
            boolean faded,
            Intervals.@Nullable Interval whole) {
        return new Stack(
                KeyFigures.PARTS.stream()
                        .map(stage -> of.apply(month.of(stage)))
                        .toList(),
                faded,
                whole);
    }

    private static Month throughput(Throughput month) {
        return counted(month.total(), month.low(), month.moderate(), month.high());
    }

    private static Month review(MonthlyReview month) {
        var held = month.cycles().parts().stream()
                .map(part -> part.spread().hours50())
                .toList();
        var whole = month.cycles().whole();
        return new Month(List.of(new Stack(held, false, whole.hoursInterval())), whole.n(), isFew(whole.n()));
    }

    private static Month failures(MonthlyFailureRate month) {
        var rate = month.rate();
        if (rate.finished() == 0) {
            return new Month(List.of(), rate.rows(), false);
        }
        var share = Intervals.share(rate.failed(), rate.finished());
        var stack = new Stack(
                List.of(100.0 * rate.failed() / rate.finished()),
                false,
                new Intervals.Interval(100 * share.low(), 100 * share.high()));
        return new Month(List.of(stack), rate.rows(), rate.finished() < FigureKind.FAILURE_RATE.least());
    }

    private static Month incidents(IncidentsByCause month) {
        return counted(
                month.total(), month.schema(), month.query(), month.migration(), month.elsewhere(), month.untagged());
    }

    private static Month objectives(ObjectivesKept.Month month) {
        return counted(month.total(), month.met(), month.missed(), month.unmeasured());
    }

    private static Month promises(PromisesDue month) {
        return counted(month.total(), month.kept(), month.keptLate(), month.late(), month.due());
    }

    private static Month guards(DecisionsEffect month) {
        return counted(month.total(), month.stopped(), month.waived(), month.letThrough());
    }

    private static Month load(RotationLoad.Month month) {
        return counted(month.reviews(), month.low(), month.moderate(), month.high());
    }

    private static Month applications(ApplicationFigures.Month month) {
        var part = month.part();
        return new Month(
                List.of(median(part.database(), false), median(part.application(), true)),
                month.rows(),
                isFew(part.pairs()));
    }

    private static Month authors(MonthlyAuthors month) {
        var people = month.people();
        var agents = month.agents();
        return new Month(
                List.of(median(people, false), median(agents, true)),
                people.n() + agents.n(),
                isFew(people.n()) || isFew(agents.n()));
    }

    private static Stack median(Percentiles spread, boolean faded) {
        return new Stack(List.of(spread.hours50()), faded, spread.hoursInterval());
    }

    private static Month counted(long n, long... parts) {
        return new Month(
                List.of(new Stack(
                        Arrays.stream(parts).mapToDouble(part -> part).boxed().toList(), false, null)),
                (int) n,
                false);
    }

    /** Of a length; where nothing is known nothing is said. */
    private static boolean isFew(int n) {
        return n > 0 && n < Intervals.LEAST_FOR_MEDIAN;
    }
}
