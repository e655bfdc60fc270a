package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class RecordingDecisionsTests extends RecordingTest {

    @Test
    void each_tenant_counts_its_own_decisions() {
        var quarry = cast.quarry();

        assertThat(aProposal(recording, harbor.ada(), content("One")).number()).isEqualTo(1);
        assertThat(aProposal(recording, harbor.ada(), content("Two")).number()).isEqualTo(2);
        assertThat(aProposal(recording, quarry.ada(), content("Theirs")).toString())
                .isEqualTo("D-1");
    }

    @Test
    void twelve_who_propose_at_the_same_moment_get_twelve_numbers() throws Exception {
        var crowd = Executors.newFixedThreadPool(12);
        var gate = new CyclicBarrier(12);
        try {
            var proposed = new ArrayList<Future<DecisionId>>();
            for (int i = 0; i < 12; i++) {
                var title = "Choice " + i;
                proposed.add(crowd.submit(() -> {
                    gate.await();
                    return aProposal(recording, harbor.ada(), content(title));
                }));
            }
            var numbers = new ArrayList<Integer>();
            for (var one : proposed) {
                numbers.add(one.get().number());
            }

            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void every_save_is_a_revision_and_the_old_one_stays() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var id = aProposal(
                recording,
                harbor.ada(),
                content(
                        "First",
                        "More disk.",
                        LocalDate.of(2027, 1, 1),
                        List.of(payments),
                        List.of(harbor.boris().id()),
                        "billing.*",
                        "orders"));
        revise(harbor.eli(), id, 1, content("Second"), "");

        var saved = Acting.as(harbor.vera(), () -> revisions.of(key(id)));

        assertThat(saved)
                .extracting(DecisionRevision::revision, DecisionRevision::byName, revision -> revision.content()
                        .title())
                .containsExactly(tuple(2, "Eli", "Second"), tuple(1, "Ada", "First"));
        assertThat(saved.get(1).content())
                .isEqualTo(content(
                        "First",
                        "More disk.",
                        LocalDate.of(2027, 1, 1),
                        List.of(payments),
                        List.of(harbor.boris().id()),
                        "billing.*",
                        "orders"));
    }

    @Test
    void the_second_of_two_tabs_is_told() {
        var id = aProposal(recording, harbor.ada(), content("First"));
        revise(harbor.ada(), id, 1, content("Second"), "");

        assertThatThrownBy(() -> revise(harbor.eli(), id, 1, content("Third"), ""))
                .isInstanceOf(Conflict.class);
        assertThat(Acting.as(harbor.ada(), () -> revisions.of(key(id)))).hasSize(2);
    }

    @Test
    void engineers_propose_reviewers_accept_viewers_read() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThatThrownBy(() -> aProposal(recording, harbor.vera(), content("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> recording.accept(harbor.ada(), id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.agent(), () -> recording.reject(harbor.agent(), id, "no")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_other_tenants_decision_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = aProposal(recording, quarry.ada(), content("Theirs"));
        var ours = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Ours"));

        revise(harbor.ada(), ours, 1, content("Ours anew"), "Better words");
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), ours, "Gone"));

        Acting.run(quarry.vera(), () -> {
            var row = decisions.newestFirst(
                    DecisionFilter.of(new DecisionAsked(null, null, null, null, null, null, null, null)),
                    dev.lockkeeper.common.Cursor.FIRST,
                    10);
            assertThat(row.items())
                    .extracting(DecisionRow::number, DecisionRow::title, DecisionRow::status)
                    .containsExactly(tuple(1, "Theirs", DecisionStatus.PROPOSED));
        });
        assertThat(Acting.as(quarry.vera(), () -> revisions.of(key(theirs)))).hasSize(1);
    }

    @Test
    void another_tenants_domain_cannot_be_named() {
        var theirs = aDomain(surveying, cast.quarry().ana(), "payments");

        assertThatThrownBy(() -> aProposal(
                        recording, harbor.ada(), content("Keys", "More disk.", null, List.of(theirs), List.of())))
                .isInstanceOf(NotFound.class);
    }
}
