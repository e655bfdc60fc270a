package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rehearsal measured of a statement stands at its line. */
@LockkeeperTest
class MeasuringStatementsTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void it_stands_at_its_line_and_in_the_section_and_stays_with_its_revision() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        report(id, "ci-1", "stage-3", 9_999, of(2, 4_100L, 180L, 80_000L));

        assertThat(beside(id, 2, "migrations/" + id.number()))
                .contains("Rehearsed on stage-3", "4,100 ms", "180 ms", "80,000")
                .doesNotContain("9,999 ms");
        assertThat(beside(id, 3, "migrations/" + id.number())).doesNotContain("Rehearsed");
        assertThat(page("migrations/" + id.number() + "/rehearsals"))
                .contains("9,999 ms", "Measured of one statement", "2 of 01.sql", "4,100 ms");

        fixtures.revise(harbor.ada(), id, shop, DANGEROUS + "-- again");
        assertThat(page("migrations/" + id.number())).doesNotContain("Rehearsed on stage-3");
        assertThat(beside(id, 2, "migrations/" + id.number() + "/revisions/1")).contains("Rehearsed on stage-3");
    }

    @Test
    void at_each_place_the_latest_counts() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        report(id, "ci-1", "stage-3", 10, of(1, 1_111L, null, null), of(3, 3_333L, null, null));
        report(id, "ci-2", "stage-4", 10, of(1, 2_222L, null, null));
        report(id, "ci-3", "stage-3", 10, of(1, 4_444L, null, null));

        assertThat(beside(id, 1, "migrations/" + id.number()))
                .contains("2,222 ms", "4,444 ms")
                .doesNotContain("1,111 ms");
        assertThat(beside(id, 3, "migrations/" + id.number())).contains("3,333 ms");
    }

    @Test
    void what_was_measured_of_the_whole_was_measured_of_its_only_statement() {
        var one = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var several = fixtures.inReview(harbor.ada(), shop, DANGEROUS);

        report(one, "ci-1", "stage-3", 4_100);
        report(several, "ci-2", "stage-3", 4_100);

        assertThat(beside(one, 1, "migrations/" + one.number())).contains("Rehearsed on stage-3", "4,100 ms");
        assertThat(page("migrations/" + several.number())).doesNotContain("Rehearsed on stage-3");
    }

    @Test
    void statements_that_are_not_there_or_told_twice_are_refused() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        var elsewhere = new StatementMeasure("02.sql", 1, new Measure(1L, null, null));

        assertThatThrownBy(() -> report(id, "ci-1", "stage-3", 10, of(4, 1L, null, null)))
                .hasMessage("measure.no-statement");
        assertThatThrownBy(() -> report(id, "ci-1", "stage-3", 10, elsewhere)).hasMessage("measure.no-statement");
        assertThatThrownBy(() -> report(id, "ci-1", "stage-3", 10, of(1, 1L, null, null), of(1, 2L, null, null)))
                .hasMessage("measure.twice");
        assertThatThrownBy(() -> of(1, -1L, null, null)).hasMessage("measure.negative");
    }

    @Test
    void told_again_it_is_the_same_and_with_other_measures_it_is_refused() {
        var id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
        var told = new RehearsalReport(
                "ci-1",
                1,
                new Setting("stage-3", "18.1", ""),
                clock.instant().minusSeconds(60),
                10,
                null,
                RehearsalOutcome.SUCCEEDED,
                "",
                List.of(of(1, 1L, null, null)));
        Acting.run(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, told));

        assertThat(Acting.as(harbor.eli(), () -> rehearsals.report(harbor.eli(), id, told))
                        .first())
                .isFalse();
        assertThatThrownBy(() -> report(id, "ci-1", "stage-3", 10, of(1, 2L, null, null)))
                .hasMessage("rehearsal.told-otherwise");
    }

    @Test
    void people_type_one_a_line() {
        assertThat(StatementMeasure.read(" 01.sql 2 41000 180 -\n\n my script.sql\t1 - - 7 "))
                .containsExactly(
                        of(2, 41_000L, 180L, null),
                        new StatementMeasure("my script.sql", 1, new Measure(null, null, 7L)));
        assertThatThrownBy(() -> StatementMeasure.read("01.sql 2 soon - -")).hasMessage("measure.unreadable");
        assertThatThrownBy(() -> StatementMeasure.read("2 1 - -")).hasMessage("measure.unreadable");
        assertThatThrownBy(() -> StatementMeasure.read("01.sql 99999999999 1 - -"))
                .hasMessage("measure.unreadable");
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), NEW_TABLE);
        var ours = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        report(ours, "ci-1", "stage-3", 4_100);

        assertThat(browser.get(quarry.ada(), "migrations/" + theirs.number()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Rehearsed on");
    }

    private void report(MigrationId id, String key, String place, long lasted, StatementMeasure... measures) {
        var report = new RehearsalReport(
                key,
                1,
                new Setting(place, "18.1", "last night's backup"),
                clock.instant().minusMillis(lasted + 1),
                lasted,
                null,
                RehearsalOutcome.SUCCEEDED,
                "",
                List.of(measures));
        Acting.run(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, report));
    }

    private static StatementMeasure of(int statement, Long duration, Long lock, Long rows) {
        return new StatementMeasure("01.sql", statement, new Measure(duration, lock, rows));
    }

    /** What the page says between this line and the next. */
    private String beside(MigrationId id, int line, String address) {
        var page = page(address);
        var from = page.indexOf("id=\"script-1-" + line + "\"");
        var until = page.indexOf("id=\"script-1-" + (line + 1) + "\"");
        assertThat(from).as("line %d of %s", line, id).isPositive();
        return page.substring(from, until < 0 ? page.indexOf("</figure>") : until);
    }

    private String page(String address) {
        return browser.text(harbor.vera(), address);
    }
}
