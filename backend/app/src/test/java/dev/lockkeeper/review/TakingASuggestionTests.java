package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

class TakingASuggestionTests extends ReviewTest {

    static final String BETTER = "CREATE INDEX CONCURRENTLY idx_orders_fulfilment ON orders (fulfilment_status);";

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
    }

    @Test
    void what_is_suggested_stands_in_its_place_as_the_next_revision_and_the_thread_is_settled() {
        var suggested = suggest(2, 2, BETTER);

        take(harbor.ada(), suggested, 1);

        var lines = MigrationFixtures.DANGEROUS.split("\n");
        assertThat(sql()).isEqualTo(lines[0] + "\n" + BETTER + "\n" + lines[2] + "\n");
        assertThat(read(id).revisionNumber()).isEqualTo(2);
        assertThat(view(id).outdatedDiscussions()).singleElement().satisfies(discussion -> {
            assertThat(discussion.first().takenIn()).isEqualTo(2);
            assertThat(discussion.first().resolvedBy()).isEqualTo("Ada");
        });
    }

    @Test
    void an_approval_of_what_stood_there_before_is_void() {
        var easy = harmless(harbor.ada());
        id = easy;
        approve(harbor.boris(), easy);
        assertThat(read(easy).status()).isEqualTo(MigrationStatus.APPROVED);
        var suggested = suggest(2, 2, "ALTER TABLE orders ADD COLUMN remark text;");

        take(harbor.ada(), suggested, 1);

        assertThat(read(easy).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void two_suggestions_for_different_lines_are_taken_one_after_the_other() {
        var first = suggest(1, 1, "-- One line more.\nSELECT 1;\nSELECT 2;");
        var second = suggest(3, 3, "");

        take(harbor.ada(), first, 1);
        take(harbor.ada(), second, 2);

        assertThat(sql())
                .startsWith("-- One line more.\nSELECT 1;\nSELECT 2;\nCREATE INDEX")
                .doesNotContain("DROP COLUMN");
    }

    @Test
    void a_suggestion_for_lines_that_have_changed_is_refused() {
        var suggested = suggest(2, 3, BETTER);
        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS.replace("legacy_state", "older_state"));

        assertThatThrownBy(() -> take(harbor.ada(), suggested, 2)).hasMessage("review.suggestion.outdated");
        assertThat(read(id).revisionNumber()).isEqualTo(2);
    }

    @Test
    void whoever_looked_at_an_older_revision_is_refused() {
        var suggested = suggest(2, 2, BETTER);
        revise(harbor.ada(), id, "SELECT 1;\n" + MigrationFixtures.DANGEROUS);

        assertThatThrownBy(() -> take(harbor.ada(), suggested, 1)).hasMessage("review.revision-moved");
        take(harbor.ada(), suggested, 2);
        assertThat(sql()).contains(BETTER);
    }

    @Test
    void nobody_but_the_author_takes_it_and_only_once() {
        var suggested = suggest(2, 2, BETTER);

        assertThatThrownBy(() -> take(harbor.eli(), suggested, 1)).hasMessage("review.suggestion.not-yours");
        assertThatThrownBy(() -> take(harbor.boris(), suggested, 1)).hasMessage("review.suggestion.not-yours");
        assertThatThrownBy(() -> take(harbor.vera(), suggested, 1)).isInstanceOf(AccessDeniedException.class);
        take(harbor.ada(), suggested, 1);
        assertThatThrownBy(() -> take(harbor.ada(), suggested, 2)).hasMessage("review.suggestion.taken-already");
    }

    @Test
    void who_answers_for_an_agent_takes_what_is_suggested_to_it() {
        id = dangerous(harbor.agent());
        var suggested = suggest(2, 2, BETTER);

        take(harbor.ada(), suggested, 1);

        assertThat(sql()).contains(BETTER);
    }

    @Test
    void in_a_migration_that_has_ended_nothing_is_taken() {
        var suggested = suggest(2, 2, BETTER);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "No longer."));

        assertThatThrownBy(() -> take(harbor.ada(), suggested, 1)).hasMessage("migration.not-editable");
    }

    @Test
    void a_comment_without_one_and_a_draft_of_another_have_nothing_to_take() {
        var plain = Acting.as(
                harbor.boris(), () -> commenting.comment(harbor.boris(), id, new LineRemark(1, "01.sql", 2, "Why?")));
        var draft = comment(2, new Suggestion(2, BETTER), true);

        assertThatThrownBy(() -> take(harbor.ada(), plain, 1)).hasMessage("review.suggestion.none");
        assertThatThrownBy(() -> take(harbor.ada(), draft, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_suggestion_stands_in_the_place_of_lines_that_are_there() {
        assertThatThrownBy(() -> suggest(2, 1, "")).hasMessage("review.suggestion.lines");
        assertThatThrownBy(() -> suggest(2, 99, "")).hasMessage("review.no-such-line");
        assertThatThrownBy(() -> suggest(2, 2, "x".repeat(20_001))).hasMessage("review.suggestion.long");
    }

    @Test
    void the_suggestion_of_another_tenant_is_left_alone() {
        var suggested = suggest(2, 2, BETTER);
        open(cast.quarry());
        id = dangerous(harbor.ada());

        assertThatThrownBy(() -> take(harbor.ada(), suggested, 1)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb\nc', 2, 2, 'x', 'a\nx\nc'",
        "'a\nb\nc', 1, 3, 'x', 'x'",
        "'a\nb\nc', 2, 3, '', 'a\n'",
        "'a\nb\nc', 2, 2, '', 'a\nc'",
        "'a\r\nb\r\n', 1, 1, 'x\ny', 'x\r\ny\r\nb\r\n'",
        "'a', 1, 1, 'x\r\ny', 'x\ny'"
    })
    void lines_are_exchanged_and_the_kind_of_their_breaks_is_kept(
            String before, int first, int last, String sql, String after) {
        var script = MigrationFixtures.up("01.sql", before);

        var changed = new Suggestion(last, sql).into(List.of(script), "01.sql", first);

        assertThat(changed.get(0).sql()).isEqualTo(after);
    }

    private UUID suggest(int first, int last, String sql) {
        return comment(first, new Suggestion(last, sql), false);
    }

    private UUID comment(int line, Suggestion suggestion, boolean draft) {
        var remark = new LineRemark(read(id).revisionNumber(), "01.sql", line, "Rather like this.", suggestion, draft);
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, remark));
    }

    private void take(CurrentMember by, UUID comment, int revision) {
        Acting.run(by, () -> commenting.take(by, id, comment, revision));
    }

    private String sql() {
        return Acting.as(harbor.olga(), () -> archive.revision(read(id).revision()))
                .scripts()
                .get(0)
                .sql();
    }
}
