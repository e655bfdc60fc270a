package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.insight.Baseline;
import dev.lockkeeper.insight.BaselineBook;
import dev.lockkeeper.insight.KeyFigures;
import dev.lockkeeper.insight.Measuring;
import dev.lockkeeper.insight.Selection;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the ledger shows of a period. */
@Component
@Transactional(readOnly = true)
public class RoiReading {

    private final AssumptionBook assumptions;
    private final BaselineBook baselines;
    private final LedgerRows ledger;
    private final Measuring measuring;
    private final Clock clock;

    RoiReading(
            AssumptionBook assumptions, BaselineBook baselines, LedgerRows ledger, Measuring measuring, Clock clock) {
        this.assumptions = assumptions;
        this.baselines = baselines;
        this.ledger = ledger;
        this.measuring = measuring;
        this.clock = clock;
    }

    /** What does not depend on the period. */
    private record Books(List<AssumptionBook.Edition> editions, List<Baseline> baselines, List<LedgerEntry> entries) {}

    /** @param compared whether the period before stands beside it */
    @ViewersMay
    public RoiView of(Selection chosen, boolean compared) {
        var books = new Books(assumptions.editions(), baselines.newest(), ledger.list());
        var earlier = compared ? read(chosen.over(chosen.period().before()), books, null) : null;
        return read(chosen, books, earlier);
    }

    private RoiView read(Selection chosen, Books books, @Nullable RoiView before) {
        var counted = counted(chosen, books.baselines());
        return RoiView.of(
                new RoiView.Sample(chosen.period(), measuring.of(chosen), counted, !chosen.isWhole()),
                books.editions(),
                books.editions().stream()
                        .findFirst()
                        .map(AssumptionBook.Edition::assumptions)
                        .orElse(null),
                books.baselines(),
                books.entries(),
                clock.instant(),
                before);
    }

    /** What was frozen knows no filter: narrowed, the months of the baseline are measured anew. */
    private @Nullable KeyFigures counted(Selection chosen, List<Baseline> frozen) {
        if (frozen.isEmpty()) {
            return null;
        }
        var newest = frozen.get(0);
        return chosen.isWhole() ? newest.figures() : measuring.of(chosen.over(newest.period()));
    }
}
