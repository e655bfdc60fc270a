package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.review.BulkApproval.Chosen;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ApprovingSeveralTests extends ReviewTest {

    @Autowired
    Reassessing reassessing;

    @Autowired
    BulkApproval bulk;

    @Autowired
    ReviewList list;

    @Autowired
    Browser browser;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void several_are_approved_at_once() {
        var one = low(harbor.ada());
        var other = low(harbor.eli());
        assertThat(read(one).tier()).isEqualTo(RiskTier.LOW);

        assertThat(approved(harbor.boris(), one, other)).allMatch(each -> each.refused() == null);

        assertThat(read(one).status()).isEqualTo(MigrationStatus.APPROVED);
        assertThat(read(other).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void each_that_is_not_allowed_is_refused_by_itself_and_the_others_are_not() {
        var mine = low(harbor.boris());
        var dangerous = dangerous(harbor.ada());
        var moved = low(harbor.ada());
        revise(harbor.ada(), moved, MigrationFixtures.HARMLESS + "-- again\n");
        var objected = low(harbor.ada());
        requestChanges(harbor.cleo(), objected);
        var silent = fixtures.silent(harbor.ada(), shop, MigrationFixtures.DANGEROUS);
        var fine = low(harbor.ada());

        var cases = approved(harbor.boris(), mine, dangerous, moved, objected, silent, fine);

        assertThat(cases)
                .extracting(
                        each -> each.migration().id(),
                        each -> each.refused() == null ? "" : each.refused().key())
                .contains(
                        tuple(mine, "review.own-work"),
                        tuple(dangerous, "review.bulk.not-low"),
                        tuple(moved, "review.revision-moved"),
                        tuple(objected, "review.bulk.objection"),
                        tuple(fine, ""));
        assertThat(read(fine).status()).isEqualTo(MigrationStatus.APPROVED);
        assertThat(read(objected).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(view(mine).verdicts()).isEmpty();
        assertThat(view(moved).verdicts()).isEmpty();
    }

    @Test
    void looking_says_the_same_beforehand_and_does_nothing() {
        var mine = low(harbor.boris());
        var fine = low(harbor.ada());

        var cases = Acting.as(harbor.boris(), () -> bulk.look(harbor.boris(), chosen(mine, fine)));

        assertThat(cases.get(0).refused()).hasMessage("review.own-work");
        assertThat(cases.get(1).refused()).isNull();
        assertThat(read(fine).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void nobody_but_reviewers_does_so() {
        var fine = low(harbor.ada());

        for (var person : List.of(harbor.eli(), harbor.vera(), harbor.agent())) {
            assertThatThrownBy(() -> approved(person, fine)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_no_form_says_is_nothing() {
        assertThat(Chosen.of(List.of("1/2", "1/2", "x/1", "1", "/", "1/2/3", "99999999999/1", "-1/1", "")))
                .containsExactly(new Chosen(1, 2));
        assertThat(Chosen.of(IntStream.range(0, 99).mapToObj(n -> n + "/1").toList()))
                .hasSize(BulkApproval.MOST);
    }

    @Test
    void the_queue_shows_what_the_reader_could_decide_on_page_by_page() {
        var first = low(harbor.ada());
        var second = dangerous(harbor.eli());
        low(harbor.boris());
        approve(harbor.boris(), low(harbor.ada()));

        var page = queue(harbor.boris(), Cursor.FIRST);
        assertThat(page.items()).extracting(row -> row.id()).containsExactly(second);
        var next = queue(harbor.boris(), Cursor.parse(page.next()));
        assertThat(next.items())
                .extracting(row -> row.id(), row -> row.choosable())
                .containsExactly(tuple(first, true));
        assertThat(next.next()).isNull();
    }

    @Test
    void a_reviewer_chooses_confirms_and_is_answered_one_by_one() {
        var fine = low(harbor.ada());
        var mine = low(harbor.boris());
        var choices = new String[] {fine.number() + "/1", mine.number() + "/1"};

        assertThat(browser.get(harbor.boris(), "reviews"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + fine.number() + "/1\"", "Approve what is chosen")
                .doesNotContain("value=\"" + mine.number() + "/1\"");
        assertThat(browser.get(harbor.boris(), "reviews/approvals").param("chosen", choices))
                .hasStatusOk()
                .bodyText()
                .contains("Approve 2 migrations?", "will be approved", "You wrote this change", "Approve it");
        assertThat(read(fine).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(browser.post(harbor.boris(), "reviews/approvals").param("chosen", choices))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 approved.", "You wrote this change");
        assertThat(read(fine).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void nothing_chosen_leads_back_and_what_is_elsewhere_is_nowhere() {
        assertThat(browser.get(harbor.boris(), "reviews/approvals")).hasStatus3xxRedirection();
        var ours = low(harbor.ada());
        var harborBoris = harbor.boris();
        open(cast.quarry());
        low(harbor.ada());
        low(harbor.ada());

        assertThat(browser.post(harborBoris, "reviews/approvals").param("chosen", "2/1"))
                .hasStatus(404);
        assertThat(browser.get(harbor.boris(), "reviews/approvals").param("chosen", "99/1"))
                .hasStatus(404);
        assertThat(view(new MigrationId(harbor.tenant().id(), 2)).verdicts()).isEmpty();
        assertThat(ours.number()).isEqualTo(1);
    }

    private MigrationId low(CurrentMember author) {
        var id = fixtures.inReview(author, shop, MigrationFixtures.HARMLESS);
        Acting.run(harbor.ana(), () -> reassessing.lower(harbor.ana(), id, RiskTier.LOW, "Nobody reads it."));
        return id;
    }

    private List<BulkApproval.Case> approved(CurrentMember by, MigrationId... ids) {
        return Acting.as(by, () -> bulk.approve(by, chosen(ids)));
    }

    /** As they stood with their first revision. */
    private static List<Chosen> chosen(MigrationId... ids) {
        return List.of(ids).stream().map(id -> new Chosen(id.number(), 1)).toList();
    }

    private Page<ReviewList.Reviewable> queue(CurrentMember reader, Cursor after) {
        return Acting.as(reader, () -> list.of(reader, false, after, 1));
    }
}
