package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static dev.lockkeeper.decision.DecisionFixtures.rewritten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.DecisionNews.Kind;
import dev.lockkeeper.decision.DecisionNews.Unread;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class DiscussingADecisionTests extends RecordingTest {

    @Autowired
    DecisionCommenting commenting;

    @Autowired
    DecisionFollowing following;

    @Autowired
    DecisionNews news;

    DecisionId id;

    @BeforeEach
    void proposal() {
        id = aProposal(
                recording,
                harbor.ada(),
                content("Keys", "Disk.", null, List.of(), List.of(harbor.cleo().id())));
    }

    @Test
    void the_author_and_the_deciders_are_told_and_who_spoke_is_not() {
        say(harbor.boris(), "Why?");

        assertThat(unread(harbor.ada())).singleElement().satisfies(one -> {
            assertThat(one.news()).isEqualTo(Kind.COMMENTED);
            assertThat(one.newsBy()).isEqualTo("Boris");
            assertThat(one.title()).isEqualTo("Keys");
            assertThat(one.mentioned()).isFalse();
        });
        assertThat(unread(harbor.cleo())).hasSize(1);
        assertThat(unread(harbor.boris())).isEmpty();
        assertThat(unread(harbor.eli())).isEmpty();
    }

    @Test
    void what_a_newer_release_tells_is_news_too() {
        assertThat(Kind.of("WITHDRAWN")).isEqualTo(Kind.WITHDRAWN);
        assertThat(Kind.of("TRANSLATED")).isEqualTo(Kind.REVISED);
    }

    @Test
    void who_comments_follows_from_then_on() {
        var thread = say(harbor.boris(), "Why?");
        answer(harbor.ada(), thread, "Because.");

        assertThat(unread(harbor.boris())).singleElement().satisfies(one -> assertThat(one.news())
                .isEqualTo(Kind.ANSWERED));
    }

    @Test
    void who_is_called_follows_and_is_told_so_by_sign_or_by_choice() {
        say(harbor.boris(), "What do you think, @Eli?");
        Acting.run(harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, null, "And you?", "vera"));

        assertThat(unread(harbor.eli())).singleElement().satisfies(one -> {
            assertThat(one.unread()).isEqualTo(2);
            assertThat(one.mentioned()).isTrue();
        });
        assertThat(unread(harbor.vera())).singleElement().satisfies(one -> assertThat(one.mentioned())
                .isTrue());
        assertThatThrownBy(() -> Acting.run(
                        harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, null, "And you?", "Nobody")))
                .hasMessage("decision.comment.nobody");
    }

    @Test
    void revisions_and_steps_are_news_and_count_until_the_record_is_opened() {
        revise(harbor.ada(), id, 1, content("Keys, again"), "");
        Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), id, 2));
        revise(harbor.eli(), id, 2, content("Keys, once more"), "Found better.");

        assertThat(unread(harbor.ada())).singleElement().satisfies(one -> {
            assertThat(one.unread()).isEqualTo(2);
            assertThat(one.news()).isEqualTo(Kind.REVISED);
            assertThat(one.newsBy()).isEqualTo("Eli");
        });
        Acting.run(harbor.ada(), () -> following.read(harbor.ada(), id));
        assertThat(unread(harbor.ada())).isEmpty();
    }

    @Test
    void who_unfollows_is_told_no_more_until_somebody_calls_them() {
        Acting.run(harbor.ada(), () -> following.unfollow(harbor.ada(), id));
        say(harbor.boris(), "Why?");
        assertThat(unread(harbor.ada())).isEmpty();

        say(harbor.boris(), "Why, @Ada?");
        assertThat(unread(harbor.ada())).hasSize(1);
    }

    @Test
    void a_viewer_may_follow_and_not_speak() {
        Acting.run(harbor.vera(), () -> following.follow(harbor.vera(), id));
        say(harbor.agent(), "I have measured it.");

        assertThat(unread(harbor.vera())).hasSize(1);
        assertThatThrownBy(() -> say(harbor.vera(), "Why?")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_passage_stands_in_the_revision_that_was_read() {
        revise(harbor.ada(), id, 1, rewritten("Primary keys are bigint."), "");

        assertThat(quote(1, "Primary keys are uuid.")).isNotNull();
        assertThatThrownBy(() -> quote(2, "Primary keys are uuid.")).hasMessage("decision.comment.quote-gone");
        assertThatThrownBy(() -> quote(3, "Primary keys are bigint.")).hasMessage("decision.comment.revision");
        assertThatThrownBy(() -> quote(0, "Primary keys are bigint.")).hasMessage("decision.comment.revision");
    }

    @Test
    void a_thread_is_resolved_and_opened_again_as_a_whole() {
        var thread = say(harbor.boris(), "Why?");
        var answer = answer(harbor.ada(), thread, "Because.");

        assertThatThrownBy(() -> resolve(harbor.ada(), answer)).hasMessage("decision.comment.not-first");
        resolve(harbor.ada(), thread);
        assertThatThrownBy(() -> resolve(harbor.ada(), thread)).hasMessage("decision.comment.resolved-already");
        assertThat(unread(harbor.boris()).get(0).news()).isEqualTo(Kind.RESOLVED);
        Acting.run(harbor.boris(), () -> commenting.reopen(harbor.boris(), id, thread));
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> commenting.reopen(harbor.boris(), id, thread)))
                .hasMessage("decision.comment.open-already");
    }

    @Test
    void nothing_is_said_or_answered_by_saying_nothing() {
        var thread = say(harbor.boris(), "Why?");

        assertThatThrownBy(() -> say(harbor.boris(), " \n")).hasMessage("decision.comment.empty");
        assertThatThrownBy(() -> answer(harbor.boris(), thread, "x".repeat(10_001)))
                .hasMessage("decision.comment.long");
    }

    @Test
    void another_tenants_decision_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = aProposal(recording, quarry.ada(), content("Quarry keys"));
        var thread = say(harbor.boris(), "Why, @Ada?");

        assertThat(theirs.number()).isEqualTo(id.number());
        assertThat(unread(quarry.ada())).isEmpty();
        assertThatThrownBy(() ->
                        Acting.run(quarry.ada(), () -> commenting.answer(quarry.ada(), theirs, thread, "Because.", "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.run(quarry.ada(), () -> commenting.resolve(quarry.ada(), theirs, thread)))
                .isInstanceOf(NotFound.class);
    }

    private UUID say(CurrentMember by, String text) {
        return Acting.as(by, () -> commenting.comment(by, id, 1, null, text, ""));
    }

    private UUID quote(int revision, String quote) {
        var passage = new DecisionPassage(DecisionPart.DECISION, quote);
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, revision, passage, "So?", ""));
    }

    private UUID answer(CurrentMember by, UUID comment, String text) {
        return Acting.as(by, () -> commenting.answer(by, id, comment, text, ""));
    }

    private void resolve(CurrentMember by, UUID thread) {
        Acting.run(by, () -> commenting.resolve(by, id, thread));
    }

    private List<Unread> unread(CurrentMember member) {
        return Acting.as(member, () -> news.of(member.id(), 10));
    }
}
