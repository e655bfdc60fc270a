package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.LineNotes.LineNote;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DraftingCommentsTests extends ReviewTest {

    @Autowired
    Remarks remarks;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
    }

    @Test
    void a_draft_is_seen_by_its_author_alone() {
        draft(harbor.boris(), 2, "Why not concurrently?");

        assertThat(viewOf(harbor.boris()).drafts()).hasSize(1);
        assertThat(viewOf(harbor.boris()).discussions()).isEmpty();
        assertThat(viewOf(harbor.cleo()).drafts()).isEmpty();
        assertThat(notes(harbor.boris())).extracting(LineNote::draft).containsExactly(true);
        assertThat(notes(harbor.ada())).isEmpty();
    }

    @Test
    void all_drafts_are_sent_together_and_those_of_others_stay() {
        draft(harbor.boris(), 1, "Why so wide?");
        draft(harbor.boris(), 2, "Why not concurrently?");
        draft(harbor.cleo(), 3, "Who reads it?");

        send(harbor.boris());

        assertThat(viewOf(harbor.ada()).discussions())
                .extracting(discussion -> discussion.first().text())
                .containsExactly("Why so wide?", "Why not concurrently?");
        assertThat(viewOf(harbor.cleo()).drafts()).hasSize(1);
        assertThatThrownBy(() -> send(harbor.boris())).hasMessage("review.no-drafts");
    }

    @Test
    void a_verdict_takes_the_drafts_along() {
        draft(harbor.boris(), 2, "Why not concurrently?");

        requestChanges(harbor.boris(), id);

        assertThat(viewOf(harbor.ada()).discussions()).hasSize(1);
        assertThat(viewOf(harbor.boris()).drafts()).isEmpty();
    }

    @Test
    void an_answer_may_wait_too_and_stands_in_its_thread_once_it_is_sent() {
        var first = said(harbor.boris(), 2, "Why not concurrently?");
        Acting.run(harbor.ada(), () -> commenting.answer(harbor.ada(), id, first, "I will.", true));
        assertThat(viewOf(harbor.boris()).discussions())
                .singleElement()
                .satisfies(discussion -> assertThat(discussion.answers()).isEmpty());

        send(harbor.ada());

        assertThat(viewOf(harbor.boris()).discussions())
                .singleElement()
                .satisfies(discussion -> assertThat(discussion.answers()).hasSize(1));
    }

    @Test
    void a_draft_is_discarded_and_what_was_sent_is_not() {
        var draft = draft(harbor.boris(), 2, "Why not concurrently?");
        var sent = said(harbor.boris(), 2, "Why not concurrently?");

        assertThatThrownBy(() -> discard(harbor.cleo(), draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discard(harbor.boris(), sent)).hasMessage("review.sent-already");
        discard(harbor.boris(), draft);

        assertThat(viewOf(harbor.boris()).drafts()).isEmpty();
        assertThat(viewOf(harbor.boris()).discussions()).hasSize(1);
    }

    @Test
    void a_draft_is_neither_answered_nor_resolved() {
        var draft = draft(harbor.boris(), 2, "Why not concurrently?");

        assertThatThrownBy(() -> Acting.as(
                        harbor.boris(), () -> commenting.answer(harbor.boris(), id, draft, "And why?", false)))
                .hasMessage("review.draft-still");
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> commenting.resolve(harbor.boris(), id, draft)))
                .hasMessage("review.draft-still");
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> commenting.resolve(harbor.ada(), id, draft)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void drafts_and_threads_move_along_with_their_lines_and_are_outdated_where_those_change() {
        draft(harbor.boris(), 2, "Why not concurrently?");
        said(harbor.boris(), 3, "Who reads it?");
        said(harbor.boris(), 1, "Why so wide?");

        revise(
                harbor.ada(),
                id,
                "SET lock_timeout = '2s';\n" + MigrationFixtures.DANGEROUS.replace("'pending'", "'open'"));

        assertThat(viewOf(harbor.boris()).drafts())
                .extracting(Remarks.Remark::nowLine)
                .containsExactly(3);
        assertThat(viewOf(harbor.boris()).discussions())
                .extracting(discussion -> discussion.first().nowLine())
                .containsExactly(4);
        assertThat(viewOf(harbor.boris()).outdatedDiscussions())
                .extracting(discussion -> discussion.first().outdatedIn())
                .containsExactly(2);
        assertThat(notes(harbor.boris()))
                .extracting(LineNote::line, LineNote::draft)
                .containsExactly(tuple(3, true), tuple(4, false));
    }

    @Test
    void the_drafts_of_another_tenant_are_left_alone() {
        var draft = draft(harbor.boris(), 2, "Why not concurrently?");
        var ours = harbor;
        var ourId = id;
        open(cast.quarry());
        id = dangerous(harbor.ada());
        draft(harbor.boris(), 2, "Why?");

        send(harbor.boris());
        assertThatThrownBy(() -> discard(harbor.boris(), draft)).isInstanceOf(NotFound.class);

        assertThat(Acting.as(ours.boris(), () -> page.of(ourId, ours.boris())).drafts())
                .hasSize(1);
    }

    private UUID draft(CurrentMember by, int line, String text) {
        return Acting.as(by, () -> commenting.comment(by, id, new LineRemark(1, "01.sql", line, text, null, true)));
    }

    private UUID said(CurrentMember by, int line, String text) {
        return Acting.as(by, () -> commenting.comment(by, id, new LineRemark(1, "01.sql", line, text)));
    }

    private void send(CurrentMember by) {
        Acting.run(by, () -> commenting.send(by, id));
    }

    private void discard(CurrentMember by, UUID comment) {
        Acting.run(by, () -> commenting.discard(by, id, comment));
    }

    private ReviewPage.View viewOf(CurrentMember reader) {
        return Acting.as(reader, () -> page.of(id, reader));
    }

    private java.util.List<LineNote> notes(CurrentMember reader) {
        return Acting.as(reader, () -> remarks.of(read(id).revision()));
    }
}
