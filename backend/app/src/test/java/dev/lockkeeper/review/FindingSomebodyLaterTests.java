package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.rotation.Stint;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindingSomebodyLaterTests extends TimeLimitTest {

    private static final String MONDAY = "2027-03-01T09:00:00Z";

    @Autowired
    MigrationFixtures fixtures;

    @Test
    void whoever_comes_back_is_asked_in_the_next_round_and_nobody_is_told_meanwhile() {
        fixtures.withoutWorkers(this::borisComesBack);
    }

    /** The round that comes by itself, in the true present, would find him. */
    private void borisComesBack() {
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        var id = at(MONDAY, () -> {
            var back = Instant.parse("2027-03-03T09:00:00Z");
            Acting.run(
                    harbor.boris(),
                    () -> upkeep.takeTimeOff(
                            harbor.boris(), new Stint(harbor.boris().id(), Instant.parse(MONDAY), back)));
            return harmless(harbor.ada());
        });

        rounds("2027-03-01T09:05:00Z", "2027-03-01T09:10:00Z", "2027-03-03T08:55:00Z");
        assertThat(asked(id)).isEmpty();
        assertThat(view(id).assignments()).hasSize(1);
        assertThat(told(id, "review.reviewer-missing")).isEqualTo(1);
        assertThat(told(id, "review.reviewers-sought")).isEqualTo(1);

        rounds("2027-03-03T09:00:00Z", "2027-03-03T09:05:00Z");
        assertThat(asked(id)).containsExactly(harbor.boris().id());
        assertThat(unfilled(id)).isEmpty();
        assertThat(told(id, "review.assigned")).isEqualTo(1);
    }

    @Test
    void whoever_has_decided_has_time_for_the_next() {
        var everybody = rotation(Strategy.LEAST_LOADED, harbor.boris());
        var one = new Capacity(Capacity.Unit.REVIEWS, Map.of(harbor.boris().id(), 1));
        Acting.run(
                harbor.ana(),
                () -> terms.change(
                        harbor.ana(),
                        everybody,
                        0,
                        new Terms(Eligibility.EVERYBODY, Weights.USUAL, one, Map.of(), WorkingHours.USUAL, 0)));
        var first = harmless(harbor.ada());
        var second = harmless(harbor.ada());
        assertThat(unfilled(second)).hasSize(1);

        approve(harbor.boris(), first);

        await().untilAsserted(() ->
                assertThat(asked(second)).containsExactly(harbor.boris().id()));
    }

    @Test
    void rounds_on_several_nodes_ask_once() throws Exception {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = at(MONDAY, () -> {
            for (var away : List.of(harbor.boris(), harbor.cleo())) {
                var stint = new Stint(away.id(), Instant.parse(MONDAY), Instant.parse("2027-03-02T09:00:00Z"));
                Acting.run(away, () -> upkeep.takeTimeOff(away, stint));
            }
            return harmless(harbor.ada());
        });

        atOnce("2027-03-02T09:00:00Z");

        assertThat(asked(id)).hasSize(1);
        assertThat(told(id, "review.assigned")).isEqualTo(1);
    }

    @Test
    void the_other_tenants_places_are_left_alone() {
        var mine = harbor;
        var ours = harmless(harbor.ada());
        open(cast.quarry());
        var quarry = harbor;
        var theirs = harmless(harbor.ada());
        var before = view(theirs).assignments();
        harbor = mine;
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        TenantContext.run(mine.tenant().id(), round::run);
        assertThat(asked(ours)).hasSize(1);

        harbor = quarry;
        assertThat(theirs.number()).isEqualTo(ours.number());
        assertThat(view(theirs).assignments()).isEqualTo(before);
    }
}
