package dev.lockkeeper.decision;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class RecordingDecisionsTests {

    @Autowired
    Cast cast;

    @Autowired
    DecisionRecording recording;

    @Autowired
    Decisions decisions;

    @Autowired
    StoredDecisions stored;

    @Autowired
    DecisionRevisions revisions;

    @Autowired
    DecisionCourse course;

    @Autowired
    DecisionGuards guards;

    @Autowired
    Obligations obligations;

    @Autowired
    Surveying surveying;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void each_tenant_counts_its_own_decisions() {
        var quarry = cast.quarry();

        assertThat(aProposal(recording, harbor.ada(), content("One")).number()).isEqualTo(1);
        assertThat(aProposal(recording, harbor.ada(), content("Two")).number()).isEqualTo(2);
        assertThat(aProposal(recording, quarry.ada(), content("Theirs")).toString())
                .isEqualTo("D-1");
    }

    @Test
    void every_save_is_a_revision_and_the_old_one_stays() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var id = aProposal(
                recording,
                harbor.ada(),
                content(
                        "First",
                        "More disk.",
                        LocalDate.of(2027, 1, 1),
                        List.of(payments),
                        List.of(harbor.boris().id()),
                        "billing.*",
                        "orders"));
        revise(harbor.eli(), id, 1, content("Second"), "");

        var saved = Acting.as(harbor.vera(), () -> revisions.of(key(id)));

        assertThat(saved)
                .extracting(DecisionRevision::revision, DecisionRevision::byName, revision -> revision.content()
                        .title())
                .containsExactly(tuple(2, "Eli", "Second"), tuple(1, "Ada", "First"));
        assertThat(saved.get(1).content())
                .isEqualTo(content(
                        "First",
                        "More disk.",
                        LocalDate.of(2027, 1, 1),
                        List.of(payments),
                        List.of(harbor.boris().id()),
                        "billing.*",
                        "orders"));
    }

    @Test
    void the_second_of_two_tabs_is_told() {
        var id = aProposal(recording, harbor.ada(), content("First"));
        revise(harbor.ada(), id, 1, content("Second"), "");

        assertThatThrownBy(() -> revise(harbor.eli(), id, 1, content("Third"), ""))
                .isInstanceOf(Conflict.class);
        assertThat(Acting.as(harbor.ada(), () -> revisions.of(key(id)))).hasSize(2);
    }

    @Test
    void each_status_is_a_row_and_an_entry_in_the_trail() {
        var old = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Old"));
        var successor = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("New"));
        Acting.run(harbor.cleo(), () -> recording.supersede(harbor.cleo(), old, successor, "Found better"));

        assertThat(Acting.as(harbor.vera(), () -> course.of(key(old))))
                .extracting(
                        DecisionTransition::fromStatus,
                        DecisionTransition::toStatus,
                        DecisionTransition::byName,
                        DecisionTransition::reason)
                .containsExactly(
                        tuple(null, DecisionStatus.PROPOSED, "Ada", ""),
                        tuple(DecisionStatus.PROPOSED, DecisionStatus.ACCEPTED, "Boris", ""),
                        tuple(DecisionStatus.ACCEPTED, DecisionStatus.SUPERSEDED, "Cleo", "Found better"));
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 5)).items())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        tuple("decision.superseded", "D-1"),
                        tuple("decision.accepted", "D-2"),
                        tuple("decision.proposed", "D-2"),
                        tuple("decision.accepted", "D-1"),
                        tuple("decision.proposed", "D-1"));
    }

    @Test
    void both_ends_know_of_a_supersession() {
        var old = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Old"));
        var successor = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("New"));
        Acting.run(harbor.cleo(), () -> recording.supersede(harbor.cleo(), old, successor, "Found better"));

        Acting.run(harbor.vera(), () -> {
            assertThat(decisions.successor(1)).extracting(DecisionRow::number).containsExactly(2);
            assertThat(decisions.superseded(2)).extracting(DecisionRow::number).containsExactly(1);
            assertThat(decisions.superseded(1)).isEmpty();
        });
    }

    @Test
    void engineers_propose_reviewers_accept_viewers_read() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));

        assertThatThrownBy(() -> aProposal(recording, harbor.vera(), content("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> recording.accept(harbor.ada(), id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.agent(), () -> recording.reject(harbor.agent(), id, "no")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_decision_in_force_is_looked_at_again_by_its_first_decider() {
        var day = LocalDate.now().plusMonths(6);
        var id = anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(
                        "Keys",
                        "More disk.",
                        day,
                        List.of(),
                        List.of(harbor.cleo().id())));

        assertThat(openOf(harbor.cleo()))
                .extracting(ObligationRow::subjectText, ObligationRow::dueOn)
                .containsExactly(tuple("D-1", day));

        revise(
                harbor.ada(),
                id,
                1,
                content(
                        "Keys",
                        "More disk.",
                        day.plusMonths(1),
                        List.of(),
                        List.of(harbor.cleo().id())),
                "Not yet");
        assertThat(openOf(harbor.cleo())).extracting(ObligationRow::dueOn).containsExactly(day.plusMonths(1));

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Gone"));
        assertThat(openOf(harbor.cleo())).isEmpty();
    }

    @Test
    void a_decision_covers_the_tables_it_names_or_else_its_domains() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        aSnapshot(
                surveying,
                harbor.ana(),
                shop,
                NOON,
                aTable("billing", "invoice", 5, payments),
                aTable("public", "ledger", 5, payments));
        accepted("Everything", List.of(), "*");
        accepted("Billing by name", List.of(payments), "billing.*");
        accepted("Payments by domain", List.of(payments));
        accepted("Nowhere in particular", List.of());
        aProposal(recording, harbor.ada(), content("Only proposed", "*"));

        assertThat(covering(shop, new TableName("billing", "invoice")))
                .containsExactly("Everything", "Billing by name", "Payments by domain");
        assertThat(covering(shop, TableName.of("ledger"))).containsExactly("Everything", "Payments by domain");
        assertThat(covering(shop, TableName.of("orders"))).containsExactly("Everything");
        assertThat(covering(shop)).isEmpty();
    }

    @Test
    void a_revision_changes_what_is_covered() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        var id = accepted("Orders only", List.of(), "orders");
        revise(harbor.ada(), id, 1, content("Orders only", "customers"), "Wrong table");

        assertThat(covering(shop, TableName.of("orders"))).isEmpty();
        assertThat(covering(shop, TableName.of("customers"))).containsExactly("Orders only");
    }

    @Test
    void guards_are_set_while_it_is_proposed_and_once_each() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, "types.primary-key", "uuid");

        assertThatThrownBy(() -> guard(id, "types.primary-key", "uuid")).hasMessage("decision.guard-twin");
        Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), id, 1));
        assertThatThrownBy(() -> guard(id, "naming.index", "^idx_")).hasMessage("decision.guard-late");
        assertThat(Acting.as(harbor.vera(), () -> guards.of(key(id))))
                .containsExactly(new DecisionGuard("types.primary-key", "uuid"));
    }

    @Test
    void the_other_tenants_decision_of_the_same_number_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = aProposal(recording, quarry.ada(), content("Theirs"));
        var ours = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Ours"));

        revise(harbor.ada(), ours, 1, content("Ours anew"), "Better words");
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), ours, "Gone"));

        Acting.run(quarry.vera(), () -> {
            var row = decisions.newestFirst(new DecisionFilter(null, null), dev.lockkeeper.common.Cursor.FIRST, 10);
            assertThat(row.items())
                    .extracting(DecisionRow::number, DecisionRow::title, DecisionRow::status)
                    .containsExactly(tuple(1, "Theirs", DecisionStatus.PROPOSED));
        });
        assertThat(Acting.as(quarry.vera(), () -> revisions.of(key(theirs)))).hasSize(1);
    }

    @Test
    void another_tenants_domain_cannot_be_named() {
        var theirs = aDomain(surveying, cast.quarry().ana(), "payments");

        assertThatThrownBy(() -> aProposal(
                        recording, harbor.ada(), content("Keys", "More disk.", null, List.of(theirs), List.of())))
                .isInstanceOf(NotFound.class);
    }

    private DecisionId accepted(String title, List<dev.lockkeeper.catalogue.DomainId> domains, String... tables) {
        return anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(title, "More disk.", null, domains, List.of(), tables));
    }

    private List<String> covering(DatabaseId database, TableName... tables) {
        return Acting.as(harbor.ada(), () -> decisions.covering(database, List.of(tables))).stream()
                .map(DecisionRow::title)
                .toList();
    }

    private void guard(DecisionId id, String rule, String setting) {
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, new DecisionGuard(rule, setting)));
    }

    private void revise(CurrentMember by, DecisionId id, int read, DecisionContent content, String reason) {
        Acting.run(by, () -> recording.revise(by, id, read, content, reason));
    }

    private List<ObligationRow> openOf(CurrentMember member) {
        return Acting.as(member, () -> obligations.openOf(member.id(), 10));
    }

    /** Called inside the tenant's context. */
    private java.util.UUID key(DecisionId id) {
        return transaction.execute(status -> stored.get(id).key());
    }
}
