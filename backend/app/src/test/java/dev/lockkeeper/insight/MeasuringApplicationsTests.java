package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.migration.IssueCourses;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days of March and April 2026; a migration is opened on one and succeeds on another. */
class MeasuringApplicationsTests extends InsightTest {

    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4));

    @Autowired
    ApplicationSamples applications;

    @Autowired
    Browser browser;

    @Test
    void an_application_that_was_done_first_waited_from_then_on() {
        var row = row("2026-03-02", "2026-03-12", course("2026-03-01", "2026-03-09"));

        assertThat(row.database()).isEqualTo(Duration.ofDays(10));
        assertThat(row.application()).isEqualTo(Duration.ofDays(8));
        assertThat(row.blocked()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void what_was_done_before_the_migration_was_opened_waited_from_its_opening() {
        assertThat(row("2026-03-10", "2026-03-12", course("2026-03-01", "2026-03-09"))
                        .blocked())
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void an_application_that_was_done_last_did_not_wait() {
        assertThat(row("2026-03-02", "2026-03-12", course("2026-03-01", "2026-03-20"))
                        .blocked())
                .isZero();
    }

    @Test
    void the_share_is_of_linked_pairs_alone_each_in_the_month_of_its_migration() {
        var figures = ApplicationFigures.of(
                ApplicationTally.of(List.of(
                        row("2026-03-02", "2026-03-12", course("2026-03-01", "2026-03-09")),
                        row("2026-03-20", "2026-04-01", course("2026-03-01", "2026-04-10")),
                        row("2026-03-20", "2026-04-02", null))),
                MONTHS);

        assertThat(figures.rows()).isEqualTo(3);
        assertThat(figures.whole().pairs()).isEqualTo(2);
        // 3 of 8 + 40 days.
        assertThat(figures.whole().share()).isEqualTo("6.3 %");
        assertThat(figures.linkedShare(4)).isEqualTo("50.0 %");
        assertThat(figures.months().get(0).part().share()).isEqualTo("37.5 %");
        assertThat(figures.months().get(1).part().share()).isEqualTo("0.0 %");
        assertThat(figures.months().get(1).part().pairs()).isOne();
    }

    @Test
    void without_a_pair_nothing_is_known() {
        var figures =
                ApplicationFigures.of(ApplicationTally.of(List.of(row("2026-03-20", "2026-04-02", null))), MONTHS);

        assertThat(figures.whole().share()).isEqualTo("–");
        assertThat(figures.whole().blockedLength()).isEqualTo("–");
        assertThat(figures.whole().application().median()).isEqualTo("–");
        assertThat(figures.linkedShare(0)).isEqualTo("–");
    }

    @Test
    void a_migration_without_an_issue_is_no_row_and_the_page_says_that_none_is_linked() {
        wayToProduction(Outcome.SUCCEEDED);

        assertThat(rows((Consumer<ApplicationRow> to) -> applications.in(period(), to)))
                .isEmpty();
        assertThat(browser.get(ada, "insights"))
                .bodyText()
                .contains("Database and application", "No migration that succeeded is linked");
        assertThat(browser.get(ada, "insights/applications")).hasStatusOk();
    }

    private static ApplicationRow row(String opened, String succeeded, IssueCourses.@Nullable Course course) {
        return new ApplicationRow(1, "Add a berth", "SHOP-1", day(opened), day(succeeded), course);
    }

    private static IssueCourses.Course course(String begun, String done) {
        return new IssueCourses.Course(day(begun), day(done));
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
