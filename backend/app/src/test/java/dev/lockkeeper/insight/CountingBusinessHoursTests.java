package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.BusinessTime;
import dev.lockkeeper.review.BusinessTime.Stretch;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 6 March 2026 is a Friday. */
class CountingBusinessHoursTests extends InsightTest {

    private static final Instant FRIDAY_FOUR = Instant.parse("2026-03-06T16:00:00Z");
    private static final Instant MONDAY_TEN = Instant.parse("2026-03-09T10:00:00Z");

    @Autowired
    BusinessTime time;

    @Autowired
    RotationUpkeep rotations;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationArchive archive;

    @Autowired
    ReviewCycleSamples cycles;

    @Autowired
    Browser browser;

    @Test
    void where_no_rotation_was_asked_work_is_done_on_weekdays_from_nine_to_five_in_utc() {
        assertThat(worked(UUID.randomUUID())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void where_one_was_its_zone_counts() {
        var crew = harbor.crew();
        var details = new RotationDetails(
                "Orders",
                new Cadence(ZoneId.of("Asia/Tokyo"), LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.values()[0],
                null,
                List.of(crew.boris().id()));
        Acting.as(crew.ana(), () -> rotations.create(crew.ana(), details));
        shipyard.approvals(crew, 1);
        var asked = fixtures.inReview(ada, harbor.database(), MigrationFixtures.HARMLESS);

        // Saturday one in the morning until Monday seven in the evening, there.
        assertThat(worked(uuid(asked))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void the_page_and_the_rows_tell_both() {
        wayToProduction(Outcome.SUCCEEDED);

        var rows = rows((Consumer<ReviewCycleRow> to) -> cycles.in(period(), true, to));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.worked()).isNotNull().isLessThanOrEqualTo(row.whole());
        });
        assertThat(browser.get(ada, "insights")).hasStatusOk().bodyText().contains("In business hours");
        assertThat(browser.get(ada, "insights/review-cycles"))
                .hasStatusOk()
                .bodyText()
                .contains("In business hours");
    }

    private UUID uuid(MigrationId id) {
        return Acting.as(harbor.crew().vera(), () -> archive.get(id)).uuid();
    }

    private Duration worked(UUID migration) {
        return Acting.as(harbor.crew().vera(), () -> time.of(List.of(new Stretch(migration, FRIDAY_FOUR, MONDAY_TEN))))
                .get(migration);
    }
}
