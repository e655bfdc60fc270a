package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.berlin;
import static dev.lockkeeper.rotation.RotationFixtures.threeAway;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreviewingAChangeTests extends RotationPagesTest {

    @Test
    void two_calendars_lie_beside_each_other_without_a_gap() {
        var before = threeAway().shifts(week(0), week(2));
        var after = List.of(
                new Shift(week(0), berlin("2026-03-05T09:00"), ADA, Kind.TURN),
                new Shift(berlin("2026-03-05T09:00"), week(2), BORIS, Kind.TURN));

        var changes = CalendarChange.between(before, after, week(0), week(2));

        assertThat(changes)
                .extracting(change -> change.from() + " " + change.isChanged())
                .containsExactly(week(0) + " false", berlin("2026-03-05T09:00") + " true", week(1) + " false");
        assertThat(changes.get(2).to()).isEqualTo(week(2));
    }

    @Test
    void load_is_counted_by_its_part_within_the_weeks() {
        var loads = DutyLoad.of(threeAway().shifts(week(0), week(2)), berlin("2026-03-04T09:00"), week(2));

        assertThat(loads.get(ADA)).isEqualTo(new DutyLoad(1, Duration.ofDays(5)));
        assertThat(loads.get(BORIS)).isEqualTo(new DutyLoad(1, Duration.ofDays(7)));
    }

    @Test
    void what_changes_is_seen_before_it_is_saved_and_nothing_is_kept() {
        var id = aRotation(harbor);
        assertThat(browser.get(harbor.ana(), "rotations/" + id + "/edit"))
                .bodyText()
                .contains("/preview\"", "See what changes")
                .doesNotContain(">Save<");

        assertThat(fill(browser.post(harbor.ana(), "rotations/" + id + "/preview"), "name", "Payments", "unit", "DAYS")
                        .param("version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("pass to somebody else", "With the change", "<mark>", ">Save<");

        assertThat(Acting.as(harbor.vera(), () -> rotations.get(id)).versions()).hasSize(1);
    }

    @Test
    void the_same_again_changes_nobody() {
        var id = aRotation(harbor);
        var same = List.of(harbor.boris().id(), harbor.cleo().id());

        var form = browser.post(harbor.ana(), "rotations/" + id + "/preview")
                .param("name", "Payments")
                .param("timeZone", "Europe/Berlin")
                .param("handover", "09:00")
                .param("every", "7")
                .param("unit", "DAYS")
                .param("startsOn", "2026-03-02")
                .param("strategy", "ON_DUTY")
                .param("version", "0")
                .param("members", same.get(0).toString(), same.get(1).toString());

        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains("Nobody is on duty at another time")
                .doesNotContain("<mark>");
    }

    @Test
    void what_is_wrong_is_said_in_the_form_and_only_admins_look_ahead() {
        var id = aRotation(harbor);
        assertThat(fill(browser.post(harbor.ana(), "rotations/" + id + "/preview"), "name", "Payments", "every", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("A turn has 1 to 366 days");
        assertThat(fill(
                        browser.post(harbor.ana(), "rotations/" + id + "/preview"),
                        "name",
                        "Payments",
                        "version",
                        "0",
                        "holdsFrom",
                        "2001-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("That handover is over");
        assertThat(fill(browser.post(harbor.ana(), "rotations/" + id + "/preview"), "name", "Payments", "version", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten");
        assertThat(fill(browser.post(harbor.boris(), "rotations/" + id + "/preview"), "name", "Payments"))
                .hasStatus(403);
        assertThat(browser.post(harbor.ana(), "rotations/" + UUID.randomUUID() + "/preview"))
                .hasStatus(404);
    }
}
