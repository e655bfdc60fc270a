package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.insight.BaselineBook;
import dev.lockkeeper.insight.Measuring;
import dev.lockkeeper.insight.Period;
import java.time.Clock;
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

    @ViewersMay
    public RoiView of(Period period) {
        return RoiView.of(
                period,
                measuring.of(period),
                assumptions.editions(),
                assumptions.current().orElse(null),
                baselines.newest(),
                ledger.list(),
                clock.instant());
    }
}
