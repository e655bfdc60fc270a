package dev.lockkeeper.insight.roi;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.insight.Baseline;
import dev.lockkeeper.insight.BaselineBook;
import dev.lockkeeper.insight.KeyFigures;
import dev.lockkeeper.insight.Measuring;
import dev.lockkeeper.insight.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what the return is reckoned with: each change is a version of its own, and says why. */
@Service
@Transactional
public class RoiUpkeep {

    /** Longer ago, it was another company. */
    static final int MOST_MONTHS = 36;

    /** So long after its last month what went wrong in it has usually been found. */
    static final Duration MATURES_IN = Duration.ofDays(7);

    private static final YearMonth LONG_AGO = YearMonth.of(1999, 12);

    private final AssumptionBook assumptions;
    private final BaselineBook baselines;
    private final LedgerRows ledger;
    private final Measuring measuring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoiUpkeep(
            AssumptionBook assumptions,
            BaselineBook baselines,
            LedgerRows ledger,
            Measuring measuring,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assumptions = assumptions;
        this.baselines = baselines;
        this.ledger = ledger;
        this.measuring = measuring;
        this.events = events;
        this.clock = clock;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public Optional<Assumptions> assumptions() {
        return assumptions.current();
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public Optional<Baseline> baseline() {
        return baselines.newest().stream().findFirst();
    }

    /**
     * Makes the next version; what is not typed stays as it was.
     *
     * @param read the version that was read, 0 where there was none
     */
    @AdminsMay
    public void change(CurrentMember by, int read, String currency, Map<Driver, Range> typed, String note) {
        var standing = assumptions.current().orElse(null);
        var version = standing == null ? 0 : standing.version();
        if (read != version) {
            throw new Conflict();
        }
        require(
                standing == null || standing.currency().equals(currency) || ledger.counting() == 0,
                "insight.roi.currency-in-use");
        var made = new Assumptions(
                version + 1, currency, over(standing, typed), note, new Assumptions.Making(by.name(), clock.instant()));
        assumptions.add(
                made.version(),
                currency,
                made.ranges(),
                note,
                by.id(),
                made.made().at());
        events.publishEvent(new RoiChanged(by.id(), "roi.assumptions-changed", "v" + made.version()));
    }

    /** Writes down how things were over those months, as they are known now. */
    @AdminsMay
    public void freeze(CurrentMember by, BaselineForm form) {
        var period = period(Objects.requireNonNull(form.first()), Objects.requireNonNull(form.last()));
        var measured = measuring.of(period);
        baselines.add(
                period,
                figures(form, measured),
                form.reason(),
                form.isTyped(),
                form.isTyped() ? 0 : measuring.unjudged(period),
                by.id(),
                clock.instant());
        events.publishEvent(new RoiChanged(by.id(), "roi.baseline-frozen", period.first() + " to " + period.last()));
    }

    private static KeyFigures figures(BaselineForm form, KeyFigures measured) {
        var executions = form.executions();
        var flaws = form.flaws();
        return executions == null || flaws == null ? measured : measured.counted(executions, flaws);
    }

    private Period period(YearMonth first, YearMonth last) {
        require(!first.isAfter(last) && first.isAfter(LONG_AGO), "insight.roi.baseline.order");
        require(last.isBefore(running()), "insight.roi.baseline.running");
        var period = new Period(first, last);
        require(
                !period.until().plus(MATURES_IN).isAfter(clock.instant()),
                "insight.roi.baseline.immature",
                MATURES_IN.toDays());
        require(period.length() <= MOST_MONTHS, "insight.roi.baseline.long", MOST_MONTHS);
        return period;
    }

    private YearMonth running() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Map<Driver, Range> over(@Nullable Assumptions standing, Map<Driver, Range> typed) {
        var over = new EnumMap<Driver, Range>(Driver.class);
        if (standing != null) {
            over.putAll(standing.ranges());
        }
        over.putAll(typed);
        return over;
    }
}
