package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.insight.roi.LedgerDetails;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepingTheLedgerTests extends RoiTest {

    @Test
    void the_ledgers_currency_stays_while_entries_stand_in_it() {
        ready();
        enter(ada);

        assertThatThrownBy(() -> run(ana(), () -> upkeep.change(ana(), 1, "USD", Map.of(), "Moved.")))
                .hasMessage("insight.roi.currency-in-use");
        run(ada, () -> ledger.withdraw(ada, only().id()));
        run(ana(), () -> upkeep.change(ana(), 1, "USD", Map.of(), "Moved."));

        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("USD");
    }

    @Test
    void an_entry_counts_once_another_than_its_author_has_approved_it() {
        ready();
        enter(ana());
        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("waits for approval", "M-1");

        assertThatThrownBy(() -> run(ana(), () -> ledger.approve(ana(), only().id())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("insight.roi.entry.own");
        var olga = harbor.crew().olga();
        assertThat(browser.post(olga, "insights/roi/entries/" + only().id() + "/approval"))
                .hasStatus3xxRedirection();

        // 300 a month, this month only, 80 %.
        assertThat(browser.get(vera(), "insights/roi"))
                .bodyText()
                .contains("EUR 240", "Olga")
                .doesNotContain("waits for approval");
    }

    @Test
    void an_agents_owner_does_not_approve_what_it_entered() {
        ready();
        var olga = harbor.crew().olga();
        var id = as(olga, () -> admission.addAgent("Ana's agent", ana().id()));
        enter(new CurrentMember(ana().of(), id, "Ana's agent", dev.lockkeeper.access.Role.ENGINEER, true));

        assertThatThrownBy(() -> run(ana(), () -> ledger.approve(ana(), only().id())))
                .hasMessage("insight.roi.entry.own");
        run(olga, () -> ledger.approve(olga, only().id()));

        assertThat(only().approved()).isNotNull();
    }

    @Test
    void an_entry_names_what_is_there() {
        ready();

        assertThat(browser.post(ada, "insights/roi/entries")
                        .param("title", "A smaller server")
                        .param("evidence", "The bill")
                        .param("subject", "M-99")
                        .param("monthly", "300")
                        .param("confidence", "80")
                        .param("since", "2026-01-01")
                        .param("expires", "2026-02-01"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no such migration or decision", "A smaller server");
    }

    @Test
    void withdrawn_an_entry_stays_in_the_past_and_struck_out_it_leaves_it_too() {
        ready();
        var olga = harbor.crew().olga();
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var since = month.minusMonths(2).atDay(1);
        var past =
                new LedgerDetails("A replica", "The bill", "M-1", new BigDecimal("300"), 80, since, since.plusYears(1));
        run(ana(), () -> ledger.enter(ana(), past));
        run(olga, () -> ledger.approve(olga, only().id()));
        var last = "insights/roi?months=1&last=" + month.minusMonths(1);
        assertThat(browser.get(vera(), last)).bodyText().contains("EUR 240");

        TravellingClock.at(month.minusMonths(1).atDay(20).atStartOfDay().toInstant(ZoneOffset.UTC), () -> {
            run(ana(), () -> ledger.withdraw(ana(), only().id()));
            return month;
        });

        assertThat(browser.get(vera(), last)).bodyText().contains("EUR 240", "A replica", "withdrawn");
        assertThat(browser.get(vera(), "insights/roi?months=1")).bodyText().doesNotContain("A replica", "EUR 240");
        assertThatThrownBy(() -> run(ana(), () -> ledger.withdraw(ana(), only().id())))
                .hasMessage("insight.roi.entry.withdrawn-already");
        assertThatThrownBy(() -> run(ana(), () -> upkeep.change(ana(), 1, "USD", Map.of(), "Moved.")))
                .hasMessage("insight.roi.currency-in-use");
        var address = "insights/roi/entries/" + only().id() + "/striking";
        assertThat(browser.post(ada, address)).hasStatus(403);
        assertThat(browser.post(ana(), address)).hasStatus3xxRedirection();
        assertThat(browser.get(vera(), last)).bodyText().doesNotContain("A replica", "EUR 240");
    }

    @Test
    void another_tenants_entry_is_not_there() {
        ready();
        enter(ada);
        var theirs = cast.quarry();
        var entry = only().id();

        assertThatThrownBy(() -> run(theirs.ana(), () -> ledger.approve(theirs.ana(), entry)))
                .isInstanceOf(NotFound.class);
        assertThat(as(theirs.vera(), () -> ledger.entries())).isEmpty();
        assertThat(as(theirs.vera(), () -> upkeep.assumptions())).isEmpty();
        assertThat(as(theirs.vera(), () -> upkeep.baseline())).isEmpty();
        assertThat(only().approved()).isNull();
    }
}
