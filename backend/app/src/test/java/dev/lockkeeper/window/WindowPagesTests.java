package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class WindowPagesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T21:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Freezing freezing;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_week_shows_what_runs_and_who_wants_the_same_tables() {
        var one = planned(WEDNESDAY);
        var other = planned(WEDNESDAY.plus(Duration.ofMinutes(20)));
        var late = planned(WEDNESDAY.plus(Duration.ofHours(2)));

        var page = browser.get(harbor.vera(), "windows?week=2026-11-26");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("23 Nov – 29 Nov 2026", "Wednesday 25 Nov", "M-" + one.number() + " Add a fulfilment status")
                .contains("M-" + one.number() + " wants the same tables within the hour.")
                .contains("M-" + other.number() + " wants the same tables within the hour.")
                .doesNotContain("M-" + late.number() + " wants the same tables");
    }

    @Test
    void another_week_does_not_show_it_and_one_too_far_away_is_this_one() {
        var one = planned(WEDNESDAY);

        assertThat(browser.get(harbor.vera(), "windows?week=2026-12-01"))
                .bodyText()
                .doesNotContain("M-" + one.number() + " Add");
        assertThat(browser.get(harbor.vera(), "windows?week=9999-12-31")).hasStatusOk();
        assertThat(browser.get(harbor.vera(), "windows?week=yesterday")).hasStatus(400);
    }

    @Test
    void an_admin_opens_a_freeze_and_lifts_it() {
        assertThat(freeze("Sale", "2099-01-01T00:00", "2099-01-02T00:00")).hasStatus(302);
        assertThat(browser.get(harbor.vera(), "windows"))
                .bodyText()
                .contains("Sale", "All environments")
                .doesNotContain("Lift the freeze");

        var id = Acting.as(harbor.vera(), () -> freezing.ahead()).get(0).id();
        assertThat(browser.get(harbor.ana(), "windows")).bodyText().contains("Lift the freeze Sale");
        assertThat(browser.post(harbor.ana(), "windows/freezes/" + id + "/lifting")
                        .param("version", "0"))
                .hasStatus(302);
        assertThat(browser.get(harbor.vera(), "windows")).bodyText().doesNotContain("Sale");
    }

    @Test
    void what_is_wrong_is_said_in_the_form_and_nothing_typed_is_lost() {
        assertThat(freeze("Sale", "2099-01-02T00:00", "2099-01-01T00:00"))
                .hasStatus(422)
                .bodyText()
                .contains("It has to end after it has begun.", "2099-01-02T00:00");
        assertThat(freeze("", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say why.", "Say when it begins.", "Say when it ends.");
    }

    @Test
    void an_admin_adds_busy_hours_and_removes_them() {
        assertThat(busy("MONDAY", "09:00", "17:00", "Europe/Berlin")).hasStatus(302);

        assertThat(browser.get(harbor.ana(), "windows"))
                .bodyText()
                .contains("Payroll", "Mon 09:00–17:00 (Europe/Berlin)", "Every database")
                .contains("builds of indexes of 7 min or more stay out");

        assertThat(busy("", "", "", "Atlantis"))
                .hasStatus(422)
                .bodyText()
                .contains("Say on which days.", "Say when they begin.", "There is no such zone.");
        assertThat(busy("MONDAY", "09:00", "09:00", "UTC"))
                .hasStatus(422)
                .bodyText()
                .contains("They have to begin and end at different times.");
    }

    @Test
    void what_is_heavy_is_said_in_minutes() {
        for (var minutes : List.of("", "0", "1441", "many")) {
            assertThat(busy("MONDAY", "09:00", "17:00", "UTC", minutes)).hasStatus(422);
        }
        assertThat(busy("MONDAY", "09:00", "17:00", "UTC", "0"))
                .bodyText()
                .contains("A whole number of minutes, from 1 to 1440.");
    }

    @Test
    void who_is_no_admin_opens_nothing() {
        assertThat(browser.get(harbor.eli(), "windows/freezes/new")).hasStatus(403);
        assertThat(browser.get(harbor.eli(), "windows/busy-times/new")).hasStatus(403);
    }

    private MockMvcRequestBuilder freeze(String title, String from, String to) {
        return browser.post(harbor.ana(), "windows/freezes")
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .param("place", "all")
                .param("leastTier", RiskTier.LOW.name());
    }

    private MockMvcRequestBuilder busy(String day, String from, String until, String zone) {
        return busy(day, from, until, zone, "7");
    }

    private MockMvcRequestBuilder busy(String day, String from, String until, String zone, String heavy) {
        var request = browser.post(harbor.ana(), "windows/busy-times")
                .param("note", "Payroll")
                .param("from", from)
                .param("until", until)
                .param("zone", zone)
                .param("database", "")
                .param("heavyMinutes", heavy)
                .param("keepsBuildsOut", "true");
        return day.isEmpty() ? request : request.param("days", day);
    }

    private MigrationId planned(Instant at) {
        var ada = harbor.ada();
        var id = fixtures.inReview(ada, shop, MigrationFixtures.HARMLESS);
        TravellingClock.at(MONDAY, () -> {
            Acting.run(ada, () -> scheduling.schedule(ada, id, at));
            return at;
        });
        return id;
    }
}
