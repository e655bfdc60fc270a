package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of insights shows. */
@Component
@Transactional(readOnly = true)
public class InsightPage {

    private final Elsewhere elsewhere;
    private final Measuring measuring;
    private final BaselineBook baselines;
    private final Domains domains;
    private final Databases databases;
    private final Clock clock;

    InsightPage(
            Elsewhere elsewhere,
            Measuring measuring,
            BaselineBook baselines,
            Domains domains,
            Databases databases,
            Clock clock) {
        this.elsewhere = elsewhere;
        this.measuring = measuring;
        this.baselines = baselines;
        this.domains = domains;
        this.databases = databases;
        this.clock = clock;
    }

    /**
     * Figures of another period, to hold against.
     *
     * @param against the baseline, or the period before
     * @param anew whether a baseline was measured again, since the frozen one knows no filters
     */
    public record Compared(InsightFilter.Compare against, Period period, KeyFigures figures, boolean anew) {

        /** Whether nothing had to be reckoned for it. */
        boolean isFrozen() {
            return against == InsightFilter.Compare.BASELINE && !anew;
        }
    }

    /**
     * @param now what the figures say
     * @param compared nothing where nothing is compared
     * @param narrowing what else one may choose
     */
    public record View(
            Insights insights,
            KeyFigures now,
            List<Figure> figures,
            @Nullable Compared compared,
            Elsewhere.Told elsewhere,
            Narrowing narrowing) {

        /** Of incidents by a migration flaw, against what is compared. */
        public @Nullable Reduction reduction() {
            if (compared == null) {
                return null;
            }
            var before = compared.figures();
            return Reduction.of(now.flaws(), now.executions(), before.flaws(), before.executions());
        }

        /** Of how many rows it is made. */
        int rows() {
            return insights.rows()
                    + (compared == null || compared.isFrozen()
                            ? 0
                            : compared.figures().rows());
        }
    }

    @ViewersMay
    public View of(Selection chosen, InsightFilter.@Nullable Compare compare) {
        var now = clock.instant();
        var frozen = frozen(compare);
        var previous = compare != InsightFilter.Compare.NOTHING && frozen == null;
        var read = measuring.read(chosen, previous ? chosen.period().before() : null);
        var figures = KeyFigures.of(read.now(), now);
        var compared = frozen == null ? previous(read.before(), now) : against(frozen, chosen);
        return new View(
                Insights.of(read.now()),
                figures,
                Figures.of(figures, compared == null ? null : compared.figures()),
                compared,
                elsewhere.of(chosen),
                new Narrowing(domains.list(), databases.list()));
    }

    private @Nullable Baseline frozen(InsightFilter.@Nullable Compare compare) {
        return compare == null || compare == InsightFilter.Compare.BASELINE
                ? baselines.newest().stream().findFirst().orElse(null)
                : null;
    }

    private static @Nullable Compared previous(@Nullable SampleTally before, Instant now) {
        return before == null
                ? null
                : new Compared(InsightFilter.Compare.PREVIOUS, before.period(), KeyFigures.of(before, now), false);
    }

    private Compared against(Baseline frozen, Selection chosen) {
        var anew = !chosen.isWhole();
        var figures = anew ? measuring.of(chosen.over(frozen.period())) : frozen.figures();
        return new Compared(InsightFilter.Compare.BASELINE, frozen.period(), figures, anew);
    }
}
