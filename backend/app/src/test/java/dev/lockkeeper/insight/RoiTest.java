package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.insight.roi.Driver;
import dev.lockkeeper.insight.roi.Ledger;
import dev.lockkeeper.insight.roi.LedgerDetails;
import dev.lockkeeper.insight.roi.LedgerEntry;
import dev.lockkeeper.insight.roi.Range;
import dev.lockkeeper.insight.roi.RoiUpkeep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger with assumptions and a baseline, once it is {@code ready}. */
abstract class RoiTest extends InsightTest {

    @Autowired
    Browser browser;

    @Autowired
    RoiUpkeep upkeep;

    @Autowired
    Ledger ledger;

    @Autowired
    Admission admission;

    /** One migration in production, assumptions, and a baseline of 3 incidents in 60 executions. */
    void ready() {
        wayToProduction(Outcome.SUCCEEDED);
        var ranges = new EnumMap<Driver, Range>(Driver.class);
        Driver.typed().forEach(driver -> ranges.put(driver, Range.of("1", "2", "3")));
        ranges.put(Driver.HANDS_ON_BEFORE, Range.of("4", "4", "4"));
        ranges.put(Driver.HANDS_ON_NOW, Range.of("2", "2", "2"));
        ranges.put(Driver.RATE, Range.of("40", "50", "60"));
        run(ana(), () -> upkeep.change(ana(), 0, "EUR", ranges, "It is so."));
        var before = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(14);
        freeze(before, before.plusMonths(1), "60").hasStatus3xxRedirection();
    }

    org.springframework.test.web.servlet.assertj.MvcTestResultAssert freeze(
            YearMonth first, YearMonth last, String executions) {
        return assertThat(browser.post(ana(), "insights/roi/baseline")
                .param("first", first.toString())
                .param("last", last.toString())
                .param("executions", executions)
                .param("flaws", executions.isEmpty() ? "" : "3")
                .param("note", "Before"));
    }

    void enter(CurrentMember by) {
        run(by, () -> ledger.enter(by, details("A smaller server")));
    }

    LedgerDetails details(String title) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new LedgerDetails(title, "The bill", "M-1", new BigDecimal("300"), 80, today, today.plusYears(1));
    }

    LedgerEntry only() {
        return as(vera(), () -> ledger.entries()).get(0);
    }

    CurrentMember ana() {
        return harbor.crew().ana();
    }

    CurrentMember vera() {
        return harbor.crew().vera();
    }

    static void run(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }
}
