package dev.lockkeeper.insight;

import dev.lockkeeper.insight.Picture.Month;
import dev.lockkeeper.insight.Picture.Stack;
import java.util.List;
import java.util.function.Function;

/**
 * The pictures of the page of insights, each with a column for every month.
 *
 * @param leadTime medians of the stages, and beside them, faded, within what 85 % were
 * @param authors medians of lead times of people, and beside them, faded, of agents
 */
public record Pictures(
        Picture leadTime,
        Picture throughput,
        Picture review,
        Picture failures,
        Picture incidents,
        Picture authors,
        Picture promises,
        Picture guards,
        Picture applications,
        Picture load) {

    static Pictures of(InsightPage.View view) {
        var insights = view.insights();
        return new Pictures(
                drawn(insights.leadTimes().months(), Pictures::leadTime),
                drawn(insights.throughput(), Pictures::throughput),
                drawn(insights.reviews(), Pictures::review),
                drawn(insights.failureRates(), Pictures::failures),
                drawn(insights.incidents(), Pictures::incidents),
                drawn(insights.authors(), Pictures::authors),
                drawn(view.elsewhere().promises(), Pictures::promises),
                drawn(view.elsewhere().guards(), Pictures::guards),
                drawn(view.elsewhere().applications().months(), Pictures::applications),
                drawn(view.elsewhere().load().months(), Pictures::load));
    }

    private static <T> Picture drawn(List<T> rows, Function<T, Month> month) {
        return Picture.of(rows.stream().map(month).toList());
    }

    private static Month leadTime(LeadTimeFigures.Month month) {
        return new Month(
                List.of(stages(month, Percentiles::hours50, false), stages(month, Percentiles::hours85, true)));
    }

    private static Stack stages(LeadTimeFigures.Month month, Function<Percentiles, Double> of, boolean faded) {
        return new Stack(
                KeyFigures.PARTS.stream()
                        .map(stage -> of.apply(month.of(stage)))
                        .toList(),
                faded,
                null);
    }

    private static Month throughput(Throughput month) {
        return new Month(List.of(Stack.of((double) month.low(), (double) month.moderate(), (double) month.high())));
    }

    private static Month review(MonthlyReview month) {
        var held = month.cycles().parts().stream()
                .map(part -> part.spread().hours50())
                .toList();
        return new Month(List.of(new Stack(held, false, null)));
    }

    private static Month failures(MonthlyFailureRate month) {
        var rate = month.rate();
        if (rate.finished() == 0) {
            return new Month(List.of());
        }
        var share = Intervals.share(rate.failed(), rate.finished());
        return new Month(List.of(new Stack(
                List.of(100.0 * rate.failed() / rate.finished()),
                false,
                new Intervals.Interval(100 * share.low(), 100 * share.high()))));
    }

    private static Month incidents(IncidentsByCause month) {
        return new Month(List.of(Stack.of(
                (double) month.schema(),
                (double) month.query(),
                (double) month.migration(),
                (double) month.elsewhere(),
                (double) month.untagged())));
    }

    private static Month promises(PromisesDue month) {
        return new Month(List.of(Stack.of(
                (double) month.kept(), (double) month.keptLate(), (double) month.late(), (double) month.due())));
    }

    private static Month guards(DecisionsEffect month) {
        return new Month(
                List.of(Stack.of((double) month.stopped(), (double) month.waived(), (double) month.letThrough())));
    }

    private static Month applications(ApplicationFigures.Month month) {
        return new Month(List.of(
                new Stack(List.of(month.part().database().hours50()), false, null),
                new Stack(List.of(month.part().application().hours50()), true, null)));
    }

    private static Month load(RotationLoad.Month month) {
        return new Month(List.of(Stack.of((double) month.low(), (double) month.moderate(), (double) month.high())));
    }

    private static Month authors(MonthlyAuthors month) {
        return new Month(List.of(
                new Stack(List.of(month.people().hours50()), false, null),
                new Stack(List.of(month.agents().hours50()), true, null)));
    }
}
