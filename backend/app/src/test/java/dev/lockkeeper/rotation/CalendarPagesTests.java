package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.rotation.Cadence.Unit;
import dev.lockkeeper.rotation.DutySheet.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarPagesTests extends RotationPagesTest {

    @Autowired
    DutySheets sheets;

    @Test
    void a_month_begins_on_a_monday_and_ends_on_a_sunday() {
        var sheet = sheet(aRotation(harbor), Span.MONTH, LocalDate.of(2026, 4, 15));

        assertThat(sheet.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(sheet.weeks().get(0).get(0).date()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(sheet.weeks().get(4).get(6).date()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(sheet.title()).isEqualTo("April 2026");
        assertThat(sheet.before()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_day_of_handover_has_both_with_the_time_between_them() {
        var week =
                sheet(aRotation(harbor), Span.WEEK, LocalDate.of(2026, 3, 11)).weeks();

        assertThat(week).hasSize(1);
        assertThat(week.get(0).get(0).entries())
                .extracting(entry -> entry.member() + " " + entry.from() + " " + entry.to() + " " + entry.mine())
                .containsExactly("Boris null 09:00 true", "Cleo 09:00 null false");
        assertThat(week.get(0).get(1).entries())
                .extracting(DutySheet.Entry::member)
                .containsExactly("Cleo");
    }

    @Test
    void the_page_shows_free_weekends_and_ones_own_days() {
        var cadence = new Cadence(
                RotationFixtures.BERLIN, RotationFixtures.NINE, 1, Unit.WEEKS, true, RotationFixtures.MONDAY);
        var members = List.of(harbor.boris().id());
        var id = Acting.as(
                harbor.ana(),
                () -> upkeep.create(
                        harbor.ana(), new RotationDetails("Days", cadence, Strategy.ON_DUTY, null, members)));

        assertThat(browser.get(harbor.boris(), "rotations/" + id + "/calendar?span=WEEK&on=2026-03-11"))
                .hasStatusOk()
                .bodyText()
                .contains("Mon 9 Mar – Sun 15 Mar", "from 09:00", "free", "is-mine");
        assertThat(browser.get(harbor.boris(), "rotations/" + id)).bodyText().contains("nobody, the weekend is free");
    }

    @Test
    void a_day_of_another_age_is_today_and_what_is_no_day_is_refused() {
        var id = aRotation(harbor);

        assertThat(browser.get(harbor.vera(), "rotations/" + id + "/calendar?on=9999-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("aria-current=\"date\"");
        assertThat(browser.get(harbor.vera(), "rotations/" + id + "/calendar?on=soon"))
                .hasStatus(400);
        assertThat(browser.get(harbor.vera(), "rotations/" + id + "/calendar?span=AGE"))
                .hasStatus(400);
    }

    private DutySheet sheet(RotationId id, Span span, LocalDate on) {
        return Acting.as(harbor.boris(), () -> sheets.of(rotations.get(id), span, on, harbor.boris()));
    }
}
