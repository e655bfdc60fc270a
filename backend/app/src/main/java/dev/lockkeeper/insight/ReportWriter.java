package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.insight.Report.Drawn;
import dev.lockkeeper.insight.Report.Told;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes down what the page shows of a view. */
@Component
public class ReportWriter {

    private static final List<String> STAGES =
            KeyFigures.PARTS.stream().map(stage -> "insight.stage." + stage).toList();
    private static final List<String> HOLDERS =
            List.of("insight.review-cycle.REVIEWER", "insight.review-cycle.AUTHOR", "insight.review-cycle.OTHERS");
    private static final List<String> TIERS =
            Arrays.stream(RiskTier.values()).map(tier -> "risk." + tier).toList();
    private static final List<String> CAUSES = Stream.concat(
                    Arrays.stream(Cause.values()).map(Cause::name), Stream.of("UNTAGGED"))
            .map(cause -> "incident.cause." + cause)
            .toList();

    private static final List<String> VERDICTS =
            List.of("insight.objectives.MET", "insight.objectives.MISSED", "insight.objectives.UNMEASURED");
    private static final List<String> OUTCOMES =
            List.of("insight.guards.STOPPED", "insight.guards.WAIVED", "insight.guards.LET_THROUGH");
    private static final List<String> PUNCTUALITY = List.of(
            "insight.promises.KEPT", "insight.promises.KEPT_LATE", "insight.promises.LATE", "insight.promises.DUE");

    private final InsightPage page;
    private final Telling telling;
    private final MessageSource messages;

    ReportWriter(InsightPage page, Telling telling, MessageSource messages) {
        this.page = page;
        this.telling = telling;
        this.messages = messages;
    }

    /**
     * @param query a view's
     * @param until the period ends with the month of this instant, unless the view names its last month
     */
    @ViewersMay
    public Report of(String query, Instant until) {
        var filter = filter(query);
        var chosen = filter.selection(until);
        var view = page.of(chosen, filter.compare());
        return new Report(
                chosen.period(), figures(view), pictures(Pictures.of(view)), address(filter, chosen.period(), until));
    }

    /** With its last month, since another one may be running when it is read. */
    private static String address(InsightFilter filter, Period period, Instant until) {
        var query = filter.query(period, until);
        return query.contains("last=") ? query : query + "&last=" + period.last();
    }

    private List<Told> figures(InsightPage.View view) {
        return view.figures().stream()
                .map(figure -> new Told(
                        messages.getMessage("insight.told." + figure.kind(), null, Locale.ENGLISH),
                        figure.value(),
                        figure.n(),
                        telling.sentence(figure)))
                .toList();
    }

    private static List<Drawn> pictures(Pictures pictures) {
        return List.of(
                drawn("lead-time", "insight.lead-time.by-stage", pictures.leadTime(), STAGES),
                drawn("review-cycle", "insight.review-cycle", pictures.review(), HOLDERS),
                drawn("objectives", "insight.objectives", pictures.objectives(), VERDICTS),
                drawn("authors", "insight.by-authors", pictures.authors(), List.of()),
                drawn("throughput", "insight.throughput.by-tier", pictures.throughput(), TIERS),
                drawn("failure-rate", "insight.failure-rate", pictures.failures(), List.of()),
                drawn("incidents", "insight.incidents.by-cause", pictures.incidents(), CAUSES),
                drawn("applications", "insight.applications", pictures.applications(), List.of()),
                drawn("load", "insight.load", pictures.load(), TIERS),
                drawn("guards", "insight.guards", pictures.guards(), OUTCOMES),
                drawn("promises", "insight.promises", pictures.promises(), PUNCTUALITY));
    }

    private static Drawn drawn(String name, String title, Picture picture, List<String> legend) {
        return new Drawn(name, title, legend, picture);
    }

    private static InsightFilter filter(String query) {
        var given = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
        return new InsightFilter(
                given.get("months"),
                given.get("last"),
                value(given, "compare", InsightFilter.Compare::valueOf),
                value(given, "domain", UUID::fromString),
                value(given, "database", UUID::fromString),
                value(given, "tier", RiskTier::valueOf),
                value(given, "authors", Selection.Authors::valueOf),
                null);
    }

    private static <T> @Nullable T value(Map<String, String> given, String name, Function<String, T> of) {
        var text = given.get(name);
        return text == null ? null : of.apply(text);
    }
}
