package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boris or Cleo is asked, and may not review any more. */
class LosingAReviewerTests extends ReviewTest {

    @Autowired
    MemberUpkeep membership;

    @Autowired
    AuditTrail trail;

    @Autowired
    Browser browser;

    @Autowired
    SuccessionChore chore;

    @BeforeEach
    void two() {
        open(cast.harbor());
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
    }

    @Test
    void the_next_is_asked_when_the_reviewer_is_removed() {
        var id = harmless(harbor.ada());
        var gone = theAsked(id);
        var next = other(gone);

        remove(gone);

        await().untilAsserted(() -> assertThat(asked(id)).containsExactly(next.id()));
        assertThat(view(id).assignments())
                .extracting(Row::reviewer, Row::status)
                .containsExactly(tuple(gone.id(), AssignmentStatus.LEFT), tuple(next.id(), AssignmentStatus.ASSIGNED));
        assertThat(actions()).contains("review.reviewer-left");
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("it waits on " + next.name())
                .doesNotContain("it waits on " + gone.name());
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("may not review any more");
    }

    @Test
    void nobody_is_left_when_the_second_may_only_write() {
        var id = harmless(harbor.ada());
        var first = theAsked(id);
        var second = other(first);
        remove(first);
        await().untilAsserted(() -> assertThat(asked(id)).containsExactly(second.id()));

        change(second, Role.ENGINEER);

        await().untilAsserted(() -> assertThat(asked(id)).isEmpty());
        assertThat(view(id).assignments())
                .extracting(Row::status)
                .containsExactly(AssignmentStatus.LEFT, AssignmentStatus.LEFT, AssignmentStatus.UNFILLED);
        assertThat(actions()).contains("review.reviewer-missing");
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("nobody is asked");
    }

    @Test
    void what_waits_on_them_is_all_gone_through() {
        var ids = IntStream.range(0, 5).mapToObj(n -> harmless(harbor.ada())).toList();
        var gone = harbor.boris();
        assertThat(ids).extracting(this::theAsked).contains(gone);

        remove(gone);

        await().untilAsserted(() -> assertThat(ids).allSatisfy(id -> assertThat(asked(id))
                .containsExactly(harbor.cleo().id())));
    }

    @Test
    void somebody_is_asked_in_place_of_one_who_had_approved() {
        var id = harmless(harbor.ada());
        var gone = theAsked(id);
        approve(gone, id);

        remove(gone);

        await().untilAsserted(
                        () -> assertThat(asked(id)).containsExactly(other(gone).id()));
        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS);
        assertThat(asked(id)).contains(other(gone).id()).doesNotContain(gone.id());
    }

    @Test
    void whoever_may_still_review_is_still_asked() {
        var id = harmless(harbor.ada());
        var asked = theAsked(id);

        change(asked, Role.ADMIN);
        gone(harbor, asked.id());

        assertThat(asked(id)).containsExactly(asked.id());
    }

    @Test
    void whoever_may_again_is_asked_again_for_the_same_and_for_what_comes_after() {
        var id = harmless(harbor.ada());
        var first = theAsked(id);
        change(first, Role.VIEWER);
        await().untilAsserted(
                        () -> assertThat(asked(id)).containsExactly(other(first).id()));

        change(first, Role.REVIEWER);
        remove(other(first));

        await().untilAsserted(() -> assertThat(asked(id)).containsExactly(first.id()));
        assertThat(asked(harmless(harbor.ada()))).containsExactly(first.id());
    }

    @Test
    void another_tenants_chore_touches_nothing() {
        var id = harmless(harbor.ada());
        var asked = theAsked(id);
        var quarry = cast.quarry();

        gone(quarry, asked.id());

        assertThat(asked(id)).containsExactly(asked.id());
    }

    private void gone(Crew crew, MemberId member) {
        TenantContext.run(crew.tenant().id(), () -> chore.run(member.value().toString()));
    }

    private List<String> actions() {
        return Acting.as(harbor.ana(), () -> trail.newestFirst(null, 50)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private CurrentMember theAsked(MigrationId id) {
        var asked = asked(id).get(0);
        return asked.equals(harbor.boris().id()) ? harbor.boris() : harbor.cleo();
    }

    private CurrentMember other(CurrentMember one) {
        return one.equals(harbor.boris()) ? harbor.cleo() : harbor.boris();
    }

    private void change(CurrentMember member, Role role) {
        Acting.run(harbor.ana(), () -> membership.changeRole(harbor.ana(), member.id(), role));
    }

    private void remove(CurrentMember member) {
        Acting.run(harbor.ana(), () -> membership.remove(harbor.ana(), member.id()));
    }
}
