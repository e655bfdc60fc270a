package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.AssignmentRows.Reason;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Stint;
import dev.lockkeeper.rotation.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AskingReviewersTests extends ReviewTest {

    @Autowired
    ReviewQueue queue;

    @Autowired
    Admission admission;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void a_draft_asks_nobody_and_its_submission_asks_as_many_as_the_policy() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo(), harbor.olga());
        var draft = fixtures.draft(harbor.ada(), shop, MigrationFixtures.HARMLESS);
        assertThat(asked(draft)).isEmpty();

        assertThat(asked(harmless(harbor.ada()))).hasSize(1);
        assertThat(asked(dangerous(harbor.ada()))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void what_waits_weighs_by_tier_and_evens_out() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo(), harbor.olga());
        var heavy = asked(dangerous(harbor.ada()));
        var third = List.of(
                        harbor.boris().id(), harbor.cleo().id(), harbor.olga().id())
                .stream()
                .filter(member -> !heavy.contains(member))
                .findFirst()
                .orElseThrow();

        for (int load = 0; load < Weights.USUAL.of(RiskTier.HIGH); ) {
            var light = harmless(harbor.ada());
            assertThat(asked(light)).containsExactly(third);
            load += Weights.USUAL.of(read(light).tier());
        }
        assertThat(asked(harmless(harbor.ada()))).doesNotContain(third);
    }

    @Test
    void nobody_is_asked_about_their_own_work() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());

        assertThat(asked(dangerous(harbor.boris())))
                .containsExactly(harbor.cleo().id());
        assertThat(reasons(dangerous(harbor.boris()), 0))
                .extracting(Reason::name, Reason::outcome)
                .containsExactly(tuple("Cleo", Outcome.CHOSEN), tuple("Boris", Outcome.AUTHOR));
    }

    @Test
    void nobody_is_asked_about_the_work_of_their_agent() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var agent = Acting.as(
                harbor.olga(),
                () -> admission.addAgent("Boris's agent", harbor.boris().id()));
        var author = new CurrentMember(harbor.tenant(), agent, "Boris's agent", Role.ENGINEER, true);

        var id = dangerous(author);

        assertThat(asked(id)).containsExactly(harbor.cleo().id());
        assertThat(reasons(id, 0))
                .extracting(Reason::name, Reason::outcome)
                .containsExactly(tuple("Cleo", Outcome.CHOSEN), tuple("Boris", Outcome.ANSWERABLE));
    }

    @Test
    void whoever_wrote_an_earlier_revision_is_not_asked_either() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = fixtures.draft(harbor.ada(), shop, MigrationFixtures.HARMLESS);
        fixtures.revise(harbor.boris(), id, shop, MigrationFixtures.DANGEROUS);
        fixtures.revise(harbor.ada(), id, shop, MigrationFixtures.HARMLESS);
        Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), id));

        assertThat(asked(id)).containsExactly(harbor.cleo().id());
        assertThat(reasons(id, 0)).extracting(Reason::name, Reason::outcome).contains(tuple("Boris", Outcome.AUTHOR));
    }

    @Test
    void whoever_is_away_is_passed_over_and_the_page_says_so() {
        rotation(Strategy.ON_DUTY, harbor.boris(), harbor.cleo());
        var now = Instant.now();
        Acting.run(
                harbor.boris(),
                () -> upkeep.takeTimeOff(
                        harbor.boris(), new Stint(harbor.boris().id(), now, now.plus(Duration.ofDays(20)))));

        var id = harmless(harbor.ada());

        assertThat(asked(id)).containsExactly(harbor.cleo().id());
        assertThat(reasons(id, 0))
                .extracting(Reason::name, Reason::outcome)
                .containsExactly(tuple("Cleo", Outcome.CHOSEN), tuple("Boris", Outcome.AWAY));
    }

    @Test
    void nobody_eligible_is_a_state_that_is_seen_and_that_ends_when_somebody_comes() {
        var id = harmless(harbor.ada());
        assertThat(view(id).assignments()).singleElement().satisfies(place -> {
            assertThat(place.status()).isEqualTo(AssignmentStatus.UNFILLED);
            assertThat(place.rotation()).isNull();
        });

        rotation(Strategy.LEAST_LOADED, harbor.cleo());
        Acting.run(harbor.ada(), () -> reviewing.ask(id));

        assertThat(asked(id)).containsExactly(harbor.cleo().id());
        assertThat(view(id).assignments().get(0).ended()).isTrue();
    }

    @Test
    void declining_asks_somebody_else_and_never_the_same_again() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = harmless(harbor.ada());
        var first = member(asked(id).get(0));

        decline(first, id);
        var second = member(asked(id).get(0));
        assertThat(second).isNotEqualTo(first);
        assertThat(view(id).assignments().get(0).declinedBecause()).isEqualTo("I am on a train.");

        decline(second, id);
        assertThat(asked(id)).isEmpty();
        assertThat(view(id).assignments().get(2).reasons())
                .extracting(Reason::outcome)
                .containsOnly(Outcome.DECLINED);
        Acting.run(harbor.ada(), () -> reviewing.ask(id));
        assertThat(asked(id)).isEmpty();
    }

    @Test
    void only_the_one_who_is_asked_declines_and_says_why() {
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        var id = harmless(harbor.ada());
        var assignment = view(id).assignments().get(0).id();

        assertThatThrownBy(() ->
                        Acting.run(harbor.cleo(), () -> reviewing.decline(harbor.cleo(), id, assignment, "Not he.")))
                .hasMessage("review.not-your-assignment");
        assertThatThrownBy(
                        () -> Acting.run(harbor.boris(), () -> reviewing.decline(harbor.boris(), id, assignment, " ")))
                .hasMessage("review.decline-reason");
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> reviewing.decline(harbor.ada(), id, assignment, "He.")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_new_revision_asks_the_same_people_again_and_more_where_its_tier_is_higher() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = harmless(harbor.ada());
        var first = member(asked(id).get(0));
        approve(first, id);
        assertThat(asked(id)).isEmpty();

        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS);

        assertThat(asked(id))
                .containsExactlyInAnyOrder(harbor.boris().id(), harbor.cleo().id());
    }

    @Test
    void the_queue_shows_what_waits_oldest_first_until_it_is_decided_or_ends() {
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        var first = harmless(harbor.ada());
        var second = harmless(harbor.ada());
        var third = harmless(harbor.ada());
        assertThat(waitingOn(harbor.boris())).containsExactly(first, second, third);
        assertThat(waitingOn(harbor.cleo())).isEmpty();

        approve(harbor.boris(), first);
        requestChanges(harbor.boris(), second);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), third, "No longer."));
        assertThat(waitingOn(harbor.boris())).isEmpty();

        revise(harbor.ada(), second, MigrationFixtures.HARMLESS + "-- as asked\n");
        assertThat(waitingOn(harbor.boris())).containsExactly(second);
    }

    @Test
    void the_other_tenants_migration_of_the_same_number_is_left_alone() {
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        var ours = harmless(harbor.ada());
        var assignment = view(ours).assignments().get(0).id();
        open(cast.quarry());
        rotation(Strategy.LEAST_LOADED, harbor.cleo());
        var theirs = harmless(harbor.ada());

        assertThat(theirs.number()).isEqualTo(ours.number());
        assertThatThrownBy(() -> Acting.run(
                        harbor.cleo(), () -> reviewing.decline(harbor.cleo(), theirs, assignment, "Not mine.")))
                .isInstanceOf(NotFound.class);
        assertThat(asked(theirs)).containsExactly(harbor.cleo().id());
    }

    private void decline(CurrentMember by, MigrationId id) {
        var mine = Acting.as(by, () -> page.of(id, by)).mine();
        Acting.run(by, () -> reviewing.decline(by, id, mine, "I am on a train."));
    }

    private CurrentMember member(MemberId id) {
        return id.equals(harbor.boris().id()) ? harbor.boris() : harbor.cleo();
    }

    private List<Reason> reasons(MigrationId id, int assignment) {
        return view(id).assignments().get(assignment).reasons();
    }

    private List<MigrationId> waitingOn(CurrentMember reviewer) {
        return Acting.as(reviewer, () -> queue.waitingOn(reviewer.id(), Instant.now(), 10)).stream()
                .map(ReviewQueue.Waiting::id)
                .toList();
    }
}
