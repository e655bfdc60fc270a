package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class AgreeingToADecisionTests extends RecordingTest {

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void without_a_rule_one_reviewer_is_enough() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThat(accept(harbor.boris(), id, 1)).isTrue();
    }

    @Test
    void a_rule_of_the_category_asks_for_two() {
        rule(null, null, 2, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThat(accept(harbor.boris(), id, 1)).isFalse();
        assertThat(accept(harbor.boris(), id, 1)).as("the same once more").isFalse();
        assertThat(page(id)).contains("Boris", "1 more reviewer");
        assertThat(accept(harbor.cleo(), id, 1)).isTrue();
    }

    @Test
    void a_rule_of_another_category_asks_for_nothing() {
        rule(DecisionCategory.NAMING, null, 2, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThat(accept(harbor.boris(), id, 1)).isTrue();
    }

    @Test
    void the_owner_of_the_domain_must_agree() {
        var payments = ownedBy(harbor.cleo(), "payments");
        rule(null, payments, 1, Whose.DOMAIN_OWNERS);
        var id = aProposal(recording, harbor.ada(), content("Keys", "Disk.", null, List.of(payments), List.of()));
        var elsewhere = aProposal(recording, harbor.ada(), content("Keys elsewhere"));

        assertThat(accept(harbor.boris(), id, 1)).isFalse();
        assertThat(page(id)).contains("1 more owner of payments");
        assertThat(accept(harbor.cleo(), id, 1)).isTrue();
        assertThat(accept(harbor.boris(), elsewhere, 1)).isTrue();
    }

    @Test
    void only_those_who_are_named_count() {
        rule(null, null, 1, Whose.NAMED, harbor.cleo().id());
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThat(accept(harbor.boris(), id, 1)).isFalse();
        assertThat(accept(harbor.cleo(), id, 1)).isTrue();
    }

    @Test
    void who_wrote_the_revision_does_not_count() {
        rule(null, null, 1, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.boris(), content("Keys"));

        assertThat(accept(harbor.boris(), id, 1)).isFalse();
        assertThat(accept(harbor.cleo(), id, 1)).isTrue();
    }

    @Test
    void a_new_revision_is_agreed_to_anew() {
        rule(null, null, 2, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        accept(harbor.boris(), id, 1);
        revise(harbor.ada(), id, 1, content("Keys, in other words"), "");

        assertThat(accept(harbor.cleo(), id, 2)).isFalse();
        assertThat(page(id)).contains("Cleo").contains("1 more reviewer");
        assertThat(accept(harbor.boris(), id, 2)).isTrue();
    }

    @Test
    void a_guard_that_comes_after_an_approval_is_agreed_to_anew() {
        rule(null, null, 2, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        accept(harbor.boris(), id, 1);
        var guard = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR);
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));

        assertThatThrownBy(() -> accept(harbor.cleo(), id, 1)).isInstanceOf(Conflict.class);
        assertThat(accept(harbor.cleo(), id, 2)).isFalse();
        assertThat(accept(harbor.boris(), id, 2)).isTrue();
    }

    @Test
    void who_reviews_no_longer_does_not_count() {
        rule(null, null, 2, Whose.REVIEWERS);
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        accept(harbor.boris(), id, 1);
        Acting.run(
                harbor.ana(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update tenant.member set role = 'VIEWER' where tenant_id = ? and id = ?")
                                .params(
                                        harbor.boris().tenant().value(),
                                        harbor.boris().id().value())
                                .update()));

        assertThat(accept(harbor.cleo(), id, 1)).isFalse();
    }

    @Test
    void two_who_agree_at_once_are_both_counted() throws Exception {
        rule(null, null, 2, Whose.REVIEWERS);
        for (var round = 1; round <= 8; round++) {
            var id = aProposal(recording, harbor.ada(), content("Keys " + round));
            var both = Executors.newFixedThreadPool(2);
            try {
                var one = both.submit(() -> accept(harbor.boris(), id, 1));
                var other = both.submit(() -> accept(harbor.cleo(), id, 1));
                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
            } finally {
                both.shutdown();
            }
        }
    }

    @Test
    void a_rule_is_removed_and_asks_no_more() {
        var rule = rule(null, null, 2, Whose.REVIEWERS);
        Acting.run(harbor.ana(), () -> ruling.remove(harbor.ana(), rule.id()));

        assertThat(accept(harbor.boris(), aProposal(recording, harbor.ada(), content("Keys")), 1))
                .isTrue();
    }

    @Test
    void admins_rule_and_nobody_else() {
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> ruling.list(harbor.boris())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_tenants_rule_stands_and_asks_nothing_here() {
        var quarry = cast.quarry();
        var theirs = new ApprovalRule(Ids.next(), null, null, 2, Whose.REVIEWERS, Set.of());
        Acting.run(quarry.ana(), () -> ruling.add(quarry.ana(), theirs));

        assertThatThrownBy(() -> Acting.run(harbor.ana(), () -> ruling.remove(harbor.ana(), theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThat(accept(harbor.boris(), aProposal(recording, harbor.ada(), content("Keys")), 1))
                .isTrue();
        assertThat(Acting.as(quarry.ana(), () -> ruling.list(quarry.ana()))).hasSize(1);
    }

    @Test
    void the_settings_page_lists_adds_and_refuses() {
        rule(DecisionCategory.NAMING, ownedBy(harbor.cleo(), "payments"), 2, Whose.DOMAIN_OWNERS);

        assertThat(browser.get(harbor.ana(), "settings/approvals"))
                .hasStatusOk()
                .bodyText()
                .contains("2 owners of each domain", "Naming", "payments");
        assertThat(browser.post(harbor.ana(), "settings/approvals")
                        .param("approvals", "1")
                        .param("whose", "NAMED"))
                .hasStatus(422)
                .bodyText()
                .contains("Name at least as many people");
        assertThat(browser.post(harbor.ana(), "settings/approvals")
                        .param("category", "")
                        .param("domain", "")
                        .param("approvals", "2")
                        .param("whose", "REVIEWERS"))
                .hasStatus(302);
        assertThat(Acting.as(harbor.ana(), () -> ruling.list(harbor.ana())))
                .hasSize(2)
                .last()
                .satisfies(rule -> assertThat(rule.category()).isNull());
    }

    private ApprovalRule rule(
            DecisionCategory category, DomainId domain, int approvals, Whose whose, MemberId... named) {
        var rule = new ApprovalRule(Ids.next(), category, domain, approvals, whose, Set.of(named));
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
        return rule;
    }

    private DomainId ownedBy(CurrentMember owner, String name) {
        return aDomain(surveying, harbor.ana(), name, owner.id());
    }

    private boolean accept(CurrentMember by, DecisionId id, int revision) {
        return agree(by, id, revision);
    }

    private String page(DecisionId id) {
        return new String(browser.get(harbor.vera(), "decisions/" + id.number())
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
