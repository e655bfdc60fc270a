package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.insight.PromiseRow.Punctuality;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On the fifteenth of May 2026. */
class KeepingPromisesTests extends InsightTest {

    private static final Instant TODAY = Instant.parse("2026-05-15T12:00:00Z");

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    PromiseSamples promises;

    @Autowired
    Browser browser;

    @Test
    void a_promise_counts_in_the_month_of_its_day_by_what_became_of_it() {
        kept(promise("On its day", "2026-04-10"), "2026-04-10T23:59:00Z");
        kept(promise("The day after", "2026-04-10"), "2026-04-11T00:00:00Z");
        promise("Late", "2026-05-14");
        promise("Today", "2026-05-15");
        promise("To come", "2026-05-31");
        dropped(promise("Let off", "2026-05-01"));
        promise("Another period", "2026-06-01");

        var counts = new Counts<Punctuality>();
        due(chosen()).forEach(row -> counts.add(row.month(), row.punctuality()));
        var months = PromisesDue.of(counts, chosen().period().months());

        assertThat(months).hasSize(3);
        assertThat(months.get(0).total()).isZero();
        assertThat(months.get(1)).isEqualTo(new PromisesDue(months.get(1).month(), 1, 1, 0, 0));
        assertThat(months.get(2)).isEqualTo(new PromisesDue(months.get(2).month(), 0, 0, 1, 2));
    }

    @Test
    void the_rows_add_up_to_the_picture_page_by_page() {
        for (int number = 0; number < 5; number++) {
            promise("Promise " + number, "2026-05-14");
        }

        var first = at(() -> promises.in(chosen(), null, 3));
        var second = at(() -> promises.in(chosen(), first.next(), 3));

        assertThat(first.items()).hasSize(3).extracting(PromiseRow::punctuality).containsOnly(Punctuality.LATE);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
        assertThat(due(chosen())).hasSize(5);
    }

    @Test
    void promises_of_another_database_are_left_out_where_one_is_chosen() {
        var shop = harbor.database().value();
        promise("Of none", "2026-05-14");
        keep(new Work(shop, "berth", ""), "Of the shop", "2026-05-14");

        var narrowed = new Selection(chosen().period(), null, shop, null, null);
        assertThat(due(narrowed)).extracting(PromiseRow::title).containsExactly("Of the shop");
        assertThat(due(new Selection(chosen().period(), null, UUID.randomUUID(), null, null)))
                .isEmpty();
    }

    @Test
    void the_page_draws_them_and_leads_to_the_rows() {
        promise("Late as can be", "2026-05-14");

        at(() -> {
            assertThat(browser.get(ada, "insights?months=3"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Promises due and late", "insights/promises?months=1&amp;last=2026-04", "promises-table");
            assertThat(browser.get(ada, "insights/promises?months=3"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Late as can be", "Late and open");
            assertThat(browser.get(ada, "insights/promises?after=nonsense")).hasStatusOk();
            return true;
        });
        assertThat(browser.get(cast.quarry().ada(), "insights/promises"))
                .bodyText()
                .doesNotContain("Late as can be");
    }

    private Selection chosen() {
        return Selection.all(Period.of(3, TODAY));
    }

    private List<PromiseRow> due(Selection chosen) {
        return at(() -> rows(to -> promises.in(chosen, to)));
    }

    private <T> T at(Supplier<T> work) {
        return TravellingClock.at(TODAY, () -> Acting.as(harbor.crew().vera(), work));
    }

    private ObligationId promise(String title, String day) {
        return keep(Work.NONE, title, day);
    }

    private ObligationId keep(Work work, String title, String day) {
        var promise = new Promise(ObligationKind.OTHER, title, ada.id(), LocalDate.parse(day), null, work, Origin.HAND);
        return TravellingClock.at(
                LocalDate.of(2026, 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC),
                () -> Acting.as(ada, () -> keeping.promise(ada, promise)));
    }

    private void kept(ObligationId id, String at) {
        TravellingClock.at(
                Instant.parse(at),
                () -> Acting.as(ada, () -> {
                    keeping.keep(ada, id, "Done.");
                    return List.of();
                }));
    }

    private void dropped(ObligationId id) {
        TravellingClock.at(
                TODAY,
                () -> Acting.as(harbor.crew().boris(), () -> {
                    keeping.drop(harbor.crew().boris(), id, "Not needed.");
                    return List.of();
                }));
    }
}
