package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.insight.SavedViews;
import dev.lockkeeper.insight.roi.BaselineForm;
import dev.lockkeeper.insight.roi.Driver;
import dev.lockkeeper.insight.roi.Ledger;
import dev.lockkeeper.insight.roi.LedgerDetails;
import dev.lockkeeper.insight.roi.Range;
import dev.lockkeeper.insight.roi.RoiUpkeep;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the demo company thinks its practice is worth: a baseline of its first weeks, assumptions, two entries; and a view that its owner keeps. */
@Component
class DemoReturn {

    private static final Duration LATELY = Duration.ofDays(40);

    private final RoiUpkeep upkeep;
    private final Ledger ledger;
    private final SavedViews views;

    DemoReturn(RoiUpkeep upkeep, Ledger ledger, SavedViews views) {
        this.upkeep = upkeep;
        this.ledger = ledger;
        this.views = views;
    }

    void reckon(DemoStage stage) {
        var staff = stage.staff();
        var first = YearMonth.from(stage.from().atOffset(ZoneOffset.UTC));
        var frozen = first.plusMonths(2).atDay(9).atTime(10, 0).toInstant(ZoneOffset.UTC);
        var baseline = new BaselineForm(
                first, first.plusMonths(1), null, null, "Our first weeks: most migrations were still merged unread.");
        at(frozen, staff.admin(), () -> upkeep.freeze(staff.admin(), baseline));
        at(
                frozen,
                staff.admin(),
                () -> upkeep.change(
                        staff.admin(),
                        0,
                        "EUR",
                        assumed(),
                        "Estimates of the three team leads, and last year's outages."));
        at(
                stage.to().minus(LATELY),
                staff.admin(),
                () -> upkeep.change(
                        staff.admin(),
                        1,
                        "EUR",
                        Map.of(Driver.RATE, Range.of("72", "85", "98")),
                        "Rates of this year, as finance sees them."));
        at(
                stage.to().minus(LATELY),
                staff.owner(),
                () -> views.keep(
                        staff.owner(), "Agents, this quarter and the last", "months=3&compare=PREVIOUS&authors=AGENT"));
        enter(stage, staff.engineers().get(0), staff.agents().get(0));
    }

    private void enter(DemoStage stage, CurrentMember engineer, CurrentMember agent) {
        var day = LocalDate.ofInstant(stage.to().minus(LATELY), ZoneOffset.UTC);
        var replica = new LedgerDetails(
                "A second read replica for reports",
                "Offer of the hosting company; reports take 14 % of the primary since their index was built.",
                "D-1",
                new BigDecimal("640"),
                80,
                day,
                day.plusMonths(11));
        at(stage.to().minus(LATELY), engineer, () -> ledger.enter(engineer, replica));
        var admin = stage.staff().admin();
        at(
                stage.to().minus(LATELY).plus(Duration.ofHours(5)),
                admin,
                () -> ledger.approve(admin, ledger.entries().get(0).id()));
        var storage = new LedgerDetails(
                "Storage for a copy of old orders",
                "1.1 TB at the price of the current contract.",
                "M-1",
                new BigDecimal("118.50"),
                60,
                day.plusDays(30),
                day.plusMonths(7));
        at(stage.to().minus(Duration.ofDays(3)), agent, () -> ledger.enter(agent, storage));
    }

    private static Map<Driver, Range> assumed() {
        var ranges = new EnumMap<Driver, Range>(Driver.class);
        ranges.put(Driver.HANDS_ON_BEFORE, Range.of("3.5", "5", "7"));
        ranges.put(Driver.HANDS_ON_NOW, Range.of("2", "2.5", "3.5"));
        ranges.put(Driver.RATE, Range.of("65", "80", "95"));
        ranges.put(Driver.OUTAGE_HOURS, Range.of("0.5", "1.5", "3"));
        ranges.put(Driver.OUTAGE_COST, Range.of("800", "2400", "6000"));
        ranges.put(Driver.RESPONDER_HOURS, Range.of("6", "12", "24"));
        ranges.put(Driver.PRACTICE_COST, Range.of("900", "1200", "1600"));
        return ranges;
    }

    private static void at(Instant instant, CurrentMember member, Runnable step) {
        TravellingClock.at(instant, () -> {
            Acting.run(member, step);
            return null;
        });
    }
}
