package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.decision.DecisionNews.Kind;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guard that was saved stays to be read, whatever becomes of it before anybody agrees; and whoever follows is told. */
class SavingGuardsTests extends RecordingTest {

    private static final DecisionGuard CASCADES =
            DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR);
    private static final DecisionGuard SOFTER = DecisionGuard.of(GuardKind.NO_CASCADE, "Few cascades.", Severity.INFO);

    @Autowired
    DecisionGuards guards;

    @Autowired
    DecisionFollowing following;

    @Autowired
    DecisionNews news;

    @Autowired
    Browser browser;

    private DecisionId id;
    private UUID guard;

    @BeforeEach
    void a_guarded_proposal_that_cleo_follows() {
        id = aProposal(recording, harbor.ada(), content("Keys"));
        Acting.run(harbor.cleo(), () -> following.follow(harbor.cleo(), id));
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, CASCADES));
        guard = of(1).get(0).id();
    }

    @Test
    void one_that_is_changed_stays_as_it_was_in_the_revision_that_had_it() {
        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, guard, SOFTER));

        assertThat(of(1)).containsExactly(new DecisionGuard.Kept(guard, CASCADES));
        assertThat(of(2)).containsExactly(new DecisionGuard.Kept(guard, SOFTER));
        assertThat(text("decisions/1/revisions/2/changes"))
                .contains("<mark>Blocker</mark>", "<mark>Advice</mark>", "<mark>No</mark>", "<mark>Few</mark>");
        assertThat(text("decisions/1/revisions")).contains("Revision 2", "Few cascades.");
    }

    @Test
    void one_that_is_removed_stays_as_well() {
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, guard));

        assertThat(of(1)).containsExactly(new DecisionGuard.Kept(guard, CASCADES));
        assertThat(of(2)).isEmpty();
        assertThat(text("decisions/1/revisions/2/changes")).contains("No cascades");
    }

    @Test
    void one_that_an_earlier_revision_has_needs_no_further_one() {
        revise(harbor.ada(), id, 1, content("Keys, in other words"), "");

        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, guard, SOFTER));

        assertThat(latest()).isEqualTo(2);
        assertThat(of(1)).containsExactly(new DecisionGuard.Kept(guard, CASCADES));
        assertThat(of(2)).containsExactly(new DecisionGuard.Kept(guard, SOFTER));
    }

    @Test
    void whoever_follows_is_told_once_for_each() {
        assertThat(unread()).singleElement().satisfies(one -> {
            assertThat(one.unread()).isEqualTo(1);
            assertThat(one.news()).isEqualTo(Kind.GUARDED);
            assertThat(one.newsBy()).isEqualTo("Ada");
        });

        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, guard, SOFTER));
        assertThat(unread()).singleElement().satisfies(one -> assertThat(one.unread())
                .isEqualTo(2));

        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, guard));
        assertThat(unread()).singleElement().satisfies(one -> assertThat(one.news())
                .isEqualTo(Kind.UNGUARDED));
        assertThat(browserOfCleo("work")).contains("Ada removed a guard from it");
        assertThat(Acting.as(harbor.ada(), () -> news.of(harbor.ada().id(), 10)))
                .as("what one did oneself")
                .isEmpty();
    }

    private List<DecisionNews.Unread> unread() {
        return Acting.as(harbor.cleo(), () -> news.of(harbor.cleo().id(), 10));
    }

    private List<DecisionGuard.Kept> of(int revision) {
        UUID key = Acting.as(harbor.vera(), () -> key(id));
        return Acting.as(harbor.vera(), () -> guards.of(key, revision));
    }

    private int latest() {
        return Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> stored.get(id).latest()));
    }

    private String text(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray());
    }

    private String browserOfCleo(String path) {
        return new String(
                browser.get(harbor.cleo(), path).exchange().getResponse().getContentAsByteArray());
    }
}
