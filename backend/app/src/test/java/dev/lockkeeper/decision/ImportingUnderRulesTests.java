package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.decision.DecisionStatus.ACCEPTED;
import static dev.lockkeeper.decision.DecisionStatus.DEPRECATED;
import static dev.lockkeeper.decision.DecisionStatus.PROPOSED;
import static dev.lockkeeper.decision.adr.Trees.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.lint.Guard;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has to agree to a record has to agree to it too where it comes from elsewhere. */
class ImportingUnderRulesTests extends ImportingTest {

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    DecisionGuards guards;

    @Autowired
    Surveying surveying;

    @Autowired
    Browser browser;

    @Test
    void what_others_must_agree_to_comes_in_as_a_proposal_and_the_report_says_so() {
        rule(DecisionCategory.NAMING, null, 2, Whose.REVIEWERS);
        var preview = preview(harbor.boris(), List.of(accepted("category: naming")));
        assertThat(notes(harbor.boris(), preview)).contains("held");

        var id = imported(harbor.boris(), List.of(accepted("category: naming")));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(PROPOSED);
        assertThat(course(harbor.vera(), 1))
                .extracting(DecisionTransition::toStatus)
                .containsExactly(PROPOSED);
        assertThat(notes(harbor.boris(), id)).contains("held", "guards-waiting");
        assertThat(browser.get(harbor.boris(), "decisions/imports/" + id))
                .bodyText()
                .contains("It is accepted there. Here others are asked", "Proposed");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void it_is_in_force_once_they_have_agreed() {
        rule(null, null, 2, Whose.REVIEWERS);
        imported(harbor.boris(), List.of(accepted("category: naming")));
        var id = new DecisionId(harbor.tenant().id(), 1);
        Acting.run(harbor.boris(), () -> recording.revise(harbor.boris(), id, 1, critical(), ""));

        assertThat(agree(harbor.cleo(), id, 2)).isFalse();
        assertThat(agree(harbor.ana(), id, 2)).isTrue();
        assertThat(inForce()).hasSize(1);
    }

    @Test
    void whoever_may_give_all_that_is_asked_for_brings_it_in_as_it_is() {
        rule(null, null, 1, Whose.NAMED, harbor.cleo().id());

        imported(harbor.boris(), List.of(accepted("category: naming")));
        imported(harbor.cleo(), List.of(accepted("category: audit")));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(PROPOSED);
        assertThat(decision(harbor.vera(), 2).status()).isEqualTo(ACCEPTED);
    }

    @Test
    void only_the_rules_of_its_category_and_its_domains_are_asked() {
        var payments =
                aDomain(surveying, harbor.ana(), "payments", harbor.cleo().id());
        rule(null, payments, 1, Whose.DOMAIN_OWNERS);
        rule(DecisionCategory.AUDIT, null, 9, Whose.REVIEWERS);

        imported(harbor.boris(), List.of(accepted("category: naming")));
        imported(harbor.boris(), List.of(accepted("category: naming\ndomains: [payments]")));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(ACCEPTED);
        assertThat(decision(harbor.vera(), 2).status()).isEqualTo(PROPOSED);
    }

    @Test
    void what_is_not_in_force_there_stands_as_it_does() {
        rule(null, null, 2, Whose.REVIEWERS);
        var old = new String(accepted("category: naming").bytes()).replace("accepted", "deprecated");

        var id = imported(harbor.boris(), List.of(file("0001-names.md", old)));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(DEPRECATED);
        assertThat(notes(harbor.boris(), id)).doesNotContain("held");
    }

    @Test
    void another_tenants_rules_ask_for_nothing_here() {
        var quarry = cast.quarry();
        var theirs = new ApprovalRule(Ids.next(), null, null, 2, Whose.REVIEWERS, Set.of());
        Acting.run(quarry.ana(), () -> ruling.add(quarry.ana(), theirs));

        imported(harbor.boris(), List.of(accepted("category: naming")));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(ACCEPTED);
    }

    /** Its bytes differ with its head, so each is a record of its own. */
    private static AdrFile accepted(String head) {
        return file("0001-" + Math.abs(head.hashCode()) + ".md", """
                ---
                status: accepted
                date: 2024-02-03
                %s
                guards:
                  - { rule: guard-no-cascade, says: "No cascades.", severity: error }
                ---
                # Names are short

                ## Context and Problem Statement

                Why.

                ## Decision Outcome

                So.
                """.formatted(head));
    }

    private DecisionContent critical() {
        var was = latest(harbor.boris(), 1).content();
        return new DecisionContent(
                was.title(),
                was.category(),
                was.context(),
                was.options(),
                was.decision(),
                was.consequences(),
                "They will be too short.",
                was.domains(),
                was.tables(),
                was.deciders(),
                null);
    }

    private void rule(DecisionCategory category, DomainId domain, int approvals, Whose whose, MemberId... named) {
        var rule = new ApprovalRule(Ids.next(), category, domain, approvals, whose, Set.of(named));
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    private List<Guard> inForce() {
        return Acting.as(harbor.vera(), guards::inForce);
    }

    private List<String> notes(CurrentMember reader, UUID id) {
        return report(reader, id).get(0).notes().stream()
                .map(note -> note.key().replace("decision.import.note.", ""))
                .toList();
    }
}
