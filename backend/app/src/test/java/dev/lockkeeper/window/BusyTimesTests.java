package dev.lockkeeper.window;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class BusyTimesTests {

    private static final String BUILD = "CREATE INDEX CONCURRENTLY idx_orders_name ON orders (name);";
    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant AT_OPENING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant AT_WORK = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant AT_NIGHT = Instant.parse("2026-11-23T22:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Surveying surveying;

    @Autowired
    BusyTimes busy;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    MigrationArchive archive;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_heavy_build_of_an_index_stays_out() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        add(shop, true);

        assertThatThrownBy(() -> schedule(id, AT_WORK)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("window.busy.closed");
            assertThat(refusal.arguments()[0]).isEqualTo("Office hours");
            assertThat((long) refusal.arguments()[1]).isPositive();
        });
        schedule(id, AT_NIGHT);

        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void the_hours_say_from_how_many_minutes_on_it_is_heavy() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        var lenient = details(shop, true);
        Acting.run(
                harbor.ana(),
                () -> busy.add(harbor.ana(), new BusyTimeDetails(shop, lenient.when(), "Office hours", true, 1440)));

        schedule(id, AT_WORK);

        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThatThrownBy(() -> new BusyTimeDetails(shop, lenient.when(), "Never", true, 0))
                .hasMessage("window.busy.heavy");
    }

    @Test
    void what_begins_before_them_stays_out_where_it_would_still_build_within_them() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        add(shop, true);

        assertThatThrownBy(() -> schedule(id, AT_OPENING.minusSeconds(60)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.busy.reached");
                    assertThat(refusal.arguments()[3]).as("by the linter").isEqualTo(0);
                });
        schedule(id, AT_OPENING.minus(Duration.ofMinutes(100)));
        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void a_rehearsal_on_as_much_knows_better_how_long_it_takes() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        add(shop, true);

        rehearsed(id, "slow", Duration.ofMinutes(110), null);
        assertThatThrownBy(() -> schedule(id, AT_OPENING.minus(Duration.ofMinutes(100))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly("Office hours", 110L, "production", 1));

        rehearsed(id, "quick", Duration.ofSeconds(50), 100_000_000L);
        schedule(id, AT_WORK);
        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void a_quick_rehearsal_on_less_or_on_nobody_knows_what_lets_nothing_in() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        add(shop, true);

        rehearsed(id, "unknown", Duration.ofSeconds(50), null);
        assertThatThrownBy(() -> schedule(id, AT_WORK)).hasMessage("window.busy.closed");
        rehearsed(id, "small", Duration.ofSeconds(50), 99_999_999L);
        assertThatThrownBy(() -> schedule(id, AT_WORK)).hasMessage("window.busy.closed");
    }

    private void rehearsed(MigrationId id, String key, Duration lasted, @Nullable Long rows) {
        var start = Instant.now().minus(lasted).minusMillis(1);
        var report = new RehearsalReport(
                key,
                1,
                new Setting("stage-3", "18.1", "", rows),
                start,
                lasted.toMillis(),
                null,
                RehearsalOutcome.SUCCEEDED,
                "");
        Acting.run(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, report));
    }

    @Test
    void what_was_scheduled_before_they_were_told_waits() {
        survey(200_000_000);
        var id = fixtures.inReview(harbor.ada(), shop, BUILD);
        schedule(id, AT_WORK);
        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);

        var added = add(shop, true);

        assertThat(traffic(id).verdict()).isEqualTo(Verdict.WAITING);
        Acting.run(harbor.ana(), () -> busy.remove(harbor.ana(), added));
        assertThat(traffic(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void a_small_table_another_database_and_hours_that_are_merely_told_keep_nothing_out() {
        survey(1_000);
        var small = fixtures.inReview(harbor.ada(), shop, BUILD);
        add(shop, true);
        schedule(small, AT_WORK);

        survey(200_000_000);
        var large = fixtures.inReview(harbor.ada(), shop, BUILD);
        assertThatThrownBy(() -> schedule(large, AT_WORK)).hasMessageContaining("window.busy.closed");
        Acting.run(harbor.ana(), () -> busy.list().forEach(time -> busy.remove(harbor.ana(), time.id())));
        add(shop, false);
        schedule(large, AT_WORK);

        assertThat(traffic(large).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void only_admins_add_and_remove() {
        var added = add(null, true);

        assertThatThrownBy(() -> Acting.run(harbor.eli(), () -> busy.add(harbor.eli(), details(null, true))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.eli(), () -> busy.remove(harbor.eli(), added)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_tenants_are_not_there() {
        var quarry = cast.quarry();
        var theirs = Acting.as(quarry.ana(), () -> busy.add(quarry.ana(), details(null, true)));

        assertThat(Acting.as(harbor.vera(), () -> busy.list())).isEmpty();
        assertThatThrownBy(() -> Acting.run(harbor.ana(), () -> busy.remove(harbor.ana(), theirs)))
                .isInstanceOf(NotFound.class);
        var pit = fixtures.database(quarry);
        assertThatThrownBy(() -> add(pit, true)).isInstanceOf(NotFound.class);
    }

    private UUID add(@Nullable DatabaseId database, boolean out) {
        return Acting.as(harbor.ana(), () -> busy.add(harbor.ana(), details(database, out)));
    }

    private static BusyTimeDetails details(@Nullable DatabaseId database, boolean out) {
        var office = new Window(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                ZoneOffset.UTC);
        return new BusyTimeDetails(database, office, "Office hours", out);
    }

    private void survey(long rows) {
        aSnapshot(surveying, harbor.ana(), shop, NOON, aTable("public", "orders", rows, null));
    }

    private void schedule(MigrationId id, Instant at) {
        CurrentMember ada = harbor.ada();
        TravellingClock.at(MORNING, () -> {
            Acting.run(ada, () -> scheduling.schedule(ada, id, at));
            return at;
        });
    }

    private CheckResult traffic(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.gate(archive.get(id)).checks().stream()
                .filter(check -> check.key().equals("traffic"))
                .findFirst()
                .orElseThrow());
    }
}
