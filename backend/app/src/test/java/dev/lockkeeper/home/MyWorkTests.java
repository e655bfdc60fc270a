package dev.lockkeeper.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.MemberShifts;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class MyWorkTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Browser browser;

    @Autowired
    RotationUpkeep rotations;

    @Autowired
    MemberShifts shifts;

    @Autowired
    ObligationKeeping obligations;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;
    CurrentMember boris;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        boris = harbor.crew().boris();
    }

    @Test
    void a_new_member_is_told_what_to_do_first() {
        assertThat(browser.get(ada, "work"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing of yours is under way")
                .contains("/migrations/new")
                .contains("You have promised nothing")
                .doesNotContain("Reviews waiting on me")
                .doesNotContain("My shifts");
        assertThat(browser.get(boris, "work"))
                .bodyText()
                .contains("No review waits on you.")
                .contains("not on duty in the next four weeks");
        assertThat(browser.get(harbor.crew().vera(), "work"))
                .bodyText()
                .contains("Your role looks on")
                .doesNotContain("/migrations/new");
    }

    @Test
    void the_tenants_own_address_leads_here() {
        assertThat(browser.get(ada, "/" + ada.slug()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + ada.slug() + "/work");
    }

    @Test
    void a_review_waits_on_its_reviewer_and_the_migration_on_its_gate() {
        shipyard.approvals(harbor.crew(), 1);
        onDuty(boris);
        var id = shipyard.approved(harbor, "Add a berth");

        assertThat(browser.get(boris, "work"))
                .bodyText()
                .contains("id=\"review-" + id.number() + "\"")
                .contains("by Ada")
                .contains("0 min")
                .contains("Harbor watch")
                .contains(">now<");
        assertThat(browser.get(ada, "work"))
                .bodyText()
                .contains("Add a berth")
                .contains("Reviewers or its brief: see the gate");
        assertThat(browser.get(harbor.crew().cleo(), "work"))
                .bodyText()
                .contains("No review waits on you.")
                .doesNotContain("Harbor watch");
    }

    @Test
    void each_state_says_what_it_waits_on() {
        shipyard.draft(harbor, "Add a quay");
        shipyard.approved(harbor, "Add a berth");

        assertThat(browser.get(ada, "work"))
                .bodyText()
                .contains("You: submit it for review")
                .contains("Its execution");
    }

    @Test
    void a_promise_that_is_late_says_so() {
        Acting.run(
                ada,
                () -> obligations.promise(
                        ada,
                        new Promise(
                                ObligationKind.OTHER,
                                "Tell the harbour master",
                                ada.id(),
                                LocalDate.now(clock).minusDays(1),
                                Subject.migration(1))));

        assertThat(browser.get(ada, "work"))
                .bodyText()
                .contains("Tell the harbour master")
                .contains("▲ late");
    }

    @Test
    void beyond_ten_a_list_says_that_there_is_more() {
        for (var n = 0; n < MyWork.SHOWN; n++) {
            shipyard.draft(harbor, "Berth " + n);
        }
        assertThat(browser.get(ada, "work")).bodyText().contains("Berth 9").doesNotContain("All migrations");

        shipyard.draft(harbor, "One too many");
        assertThat(browser.get(ada, "work"))
                .bodyText()
                .contains("All migrations")
                .doesNotContain("One too many");
    }

    @Test
    void nobody_sees_the_other_tenants_work() {
        shipyard.approvals(harbor.crew(), 1);
        onDuty(boris);
        shipyard.approved(harbor, "Add a berth");
        var quarry = cast.quarry();

        assertThat(browser.get(quarry.boris(), "work"))
                .bodyText()
                .doesNotContain("Add a berth")
                .doesNotContain("Harbor watch");
        assertThat(browser.get(quarry.boris(), "/" + ada.slug() + "/work")).hasStatus(404);
    }

    @Test
    void shifts_of_every_rotation_are_told_soonest_first() {
        onDuty(boris);

        var duties = Acting.as(
                boris,
                () -> shifts.between(
                        boris.id(), clock.instant(), clock.instant().plus(Duration.ofDays(1))));
        assertThat(duties).singleElement().satisfies(duty -> {
            assertThat(duty.name()).isEqualTo("Harbor watch");
            assertThat(duty.runs(clock.instant())).isTrue();
        });
    }

    private void onDuty(CurrentMember reviewer) {
        var ana = harbor.crew().ana();
        var cadence = new Cadence(
                ZoneOffset.UTC, LocalTime.MIDNIGHT, 7, LocalDate.now(clock).minusDays(3));
        Acting.run(
                ana,
                () -> rotations.create(
                        ana,
                        new RotationDetails("Harbor watch", cadence, Strategy.ON_DUTY, null, List.of(reviewer.id()))));
    }
}
