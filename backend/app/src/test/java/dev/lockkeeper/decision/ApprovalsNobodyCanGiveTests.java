package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody waits for what cannot come: the record says so, and so does the list of rules. */
class ApprovalsNobodyCanGiveTests extends RecordingTest {

    private static final String STUCK = "It cannot be accepted as things stand";

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    Browser browser;

    @Test
    void owners_who_may_not_review_are_told_of_with_whom_to_ask() {
        var billing = aDomain(surveying, harbor.ana(), "billing", harbor.eli().id());
        rule(billing, 1, Whose.DOMAIN_OWNERS);
        propose(harbor.ada(), billing);

        assertThat(page(harbor.vera(), "decisions/1"))
                .contains(STUCK, "1 owner of billing must agree", "Nobody could agree.", "an admin: Ana, Olga.");
        assertThat(page(harbor.ana(), "settings/approvals"))
                .contains(
                        "Too few owners of billing may agree, which takes a reviewer&#39;s role",
                        "Nobody could agree.");
    }

    @Test
    void too_few_of_them_are_named() {
        rule(null, 2, Whose.NAMED, harbor.cleo(), harbor.eli());
        propose(harbor.ada());

        assertThat(page(harbor.vera(), "decisions/1"))
                .contains(STUCK, "2 of Cleo, Eli must agree", "Who could agree: Cleo.");
        assertThat(page(harbor.ana(), "settings/approvals"))
                .contains("too few of these may agree", "Who could agree: Cleo.");
    }

    @Test
    void whoever_had_a_hand_in_it_could_not() {
        rule(null, 1, Whose.NAMED, harbor.boris());
        propose(harbor.boris());
        propose(harbor.ada());

        assertThat(page(harbor.vera(), "decisions/1")).contains(STUCK, "Nobody could agree.");
        assertThat(page(harbor.vera(), "decisions/2"))
                .contains("1 more of Boris")
                .doesNotContain(STUCK);
        assertThat(page(harbor.ana(), "settings/approvals")).doesNotContain("can be accepted");
    }

    @Test
    void more_reviewers_than_there_are_cannot_agree() {
        rule(null, 9, Whose.REVIEWERS);
        propose(harbor.ada());

        assertThat(page(harbor.vera(), "decisions/1"))
                .contains(STUCK, "9 reviewers who had no hand in it", "Who could agree: Ana, Boris, Cleo, Olga.");
        assertThat(page(harbor.ana(), "settings/approvals"))
                .contains("too few may agree to decisions", "Who could agree: Ana, Boris, Cleo, Olga.");
    }

    @Test
    void what_can_be_given_is_only_waited_for() {
        var billing = aDomain(
                surveying,
                harbor.ana(),
                "billing",
                harbor.eli().id(),
                harbor.cleo().id());
        rule(billing, 1, Whose.DOMAIN_OWNERS);
        rule(null, 2, Whose.REVIEWERS);
        propose(harbor.ada(), billing);

        assertThat(page(harbor.vera(), "decisions/1"))
                .contains("1 more owner of billing")
                .doesNotContain(STUCK);
        assertThat(page(harbor.ana(), "settings/approvals")).doesNotContain("can be accepted");
    }

    private void propose(CurrentMember by, DomainId... domains) {
        aProposal(recording, by, content("Keys", "Disk.", null, List.of(domains), List.of()));
    }

    private void rule(DomainId domain, int approvals, Whose whose, CurrentMember... named) {
        var ids = Arrays.stream(named).map(CurrentMember::id).toArray(MemberId[]::new);
        var rule = new ApprovalRule(Ids.next(), null, domain, approvals, whose, Set.of(ids));
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    private String page(CurrentMember reader, String path) {
        return new String(browser.get(reader, path).exchange().getResponse().getContentAsByteArray());
    }
}
