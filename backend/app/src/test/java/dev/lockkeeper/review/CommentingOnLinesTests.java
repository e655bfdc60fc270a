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
import org.springframework.security.access.AccessDeniedException;

class CommentingOnLinesTests extends ReviewTest {

    @Autowired
    Remarks remarks;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
    }

    @Test
    void a_comment_stands_at_its_line_with_the_line() {
        comment(harbor.boris(), 2, "Why not concurrently?");

        assertThat(view(id).discussions()).singleElement().satisfies(discussion -> {
            assertThat(discussion.first().author()).isEqualTo("Boris");
            assertThat(discussion.first().lineText()).startsWith("CREATE INDEX");
        });
        assertThat(Acting.as(harbor.ada(), () -> remarks.of(read(id).revision())))
                .extracting(LineNote::script, LineNote::line, LineNote::author, LineNote::resolved)
                .containsExactly(tuple("01.sql", 2, "Boris", false));
    }

    @Test
    void an_answer_joins_the_thread_and_so_does_an_answer_to_it() {
        var first = comment(harbor.boris(), 2, "Why not concurrently?");
        var answer = Acting.as(harbor.ada(), () -> commenting.answer(harbor.ada(), id, first, "I will.", false));
        Acting.as(harbor.boris(), () -> commenting.answer(harbor.boris(), id, answer, "Good.", false));

        assertThat(view(id).discussions()).singleElement().satisfies(discussion -> assertThat(discussion.answers())
                .extracting(Remarks.Remark::text)
                .containsExactly("I will.", "Good."));
    }

    @Test
    void a_thread_is_resolved_once_and_as_a_whole() {
        var first = comment(harbor.boris(), 2, "Why not concurrently?");
        var answer = Acting.as(harbor.ada(), () -> commenting.answer(harbor.ada(), id, first, "I will.", false));

        assertThatThrownBy(() -> resolve(answer)).hasMessage("review.resolve-first");
        resolve(first);

        assertThat(view(id).discussions().get(0).first().resolvedBy()).isEqualTo("Ada");
        assertThat(Acting.as(harbor.ada(), () -> remarks.of(read(id).revision())))
                .allMatch(LineNote::resolved);
        assertThatThrownBy(() -> resolve(first)).hasMessage("review.resolved-already");
    }

    @Test
    void a_new_revision_leaves_comments_behind_as_outdated() {
        comment(harbor.boris(), 2, "Why not concurrently?");

        revise(harbor.ada(), id, MigrationFixtures.HARMLESS);

        assertThat(view(id).discussions()).isEmpty();
        assertThat(view(id).outdatedDiscussions()).hasSize(1);
    }

    @Test
    void there_is_nothing_to_say_where_there_is_no_line() {
        assertThatThrownBy(() -> comment(harbor.boris(), 99, "?")).hasMessage("review.no-such-line");
        assertThatThrownBy(() -> comment(harbor.boris(), 0, "?")).hasMessage("review.no-such-line");
        assertThatThrownBy(() -> comment(harbor.boris(), 2, "  ")).hasMessage("review.comment-empty");
        assertThatThrownBy(() -> comment(harbor.boris(), 2, "x".repeat(10_001))).hasMessage("review.comment-long");
        assertThatThrownBy(() -> Acting.as(
                        harbor.boris(),
                        () -> commenting.comment(harbor.boris(), id, new LineRemark(1, "other.sql", 1, "?"))))
                .hasMessage("review.no-such-line");
    }

    @Test
    void viewers_only_look_on() {
        assertThatThrownBy(() -> comment(harbor.vera(), 2, "?")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_comments_of_another_migration_are_left_alone() {
        var first = comment(harbor.boris(), 2, "Why not concurrently?");
        id = harmless(harbor.ada());

        assertThatThrownBy(() -> resolve(first)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_comments_of_another_tenant_are_left_alone() {
        var first = comment(harbor.boris(), 2, "Why not concurrently?");
        open(cast.quarry());
        var theirs = dangerous(harbor.ada());
        assertThat(theirs.number()).isEqualTo(id.number());
        id = theirs;

        assertThatThrownBy(() -> resolve(first)).isInstanceOf(NotFound.class);
        assertThat(view(theirs).discussions()).isEmpty();
    }

    private UUID comment(CurrentMember by, int line, String text) {
        return Acting.as(by, () -> commenting.comment(by, id, new LineRemark(1, "01.sql", line, text)));
    }

    private void resolve(UUID comment) {
        Acting.run(harbor.ada(), () -> commenting.resolve(harbor.ada(), id, comment));
    }
}
