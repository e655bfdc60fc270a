package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Structure;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class HoldingToDecisionsTests {

    private static final String KEYS = "CREATE TABLE parcel (id bigint PRIMARY KEY, note text);";
    private static final String RULE = "guard-primary-key-type";
    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .over(List.of(), List.of("billing.*"));

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    DecisionRecording recording;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    GuardsOfDecisions decisions;

    @Autowired
    Examination examination;

    @Autowired
    PolicyVersions policies;

    @Autowired
    Waiving waiving;

    @Autowired
    TryingGuards trying;

    @Autowired
    Surveying surveying;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_migration_that_breaks_a_decision_is_stopped_and_says_which() {
        accepted(UUIDS);

        var id = fixtures.inReview(harbor.ada(), shop, KEYS);

        assertThat(cited(id))
                .singleElement()
                .satisfies(finding -> assertThat(finding.citation().words()).isEqualTo("D-1: Primary keys are uuid."));
        assertThat(summary(id).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("/" + harbor.vera().slug() + "/decisions/1\">D-1: Primary keys are uuid.</a>");
        assertThat(browser.get(harbor.vera(), "decisions/1/enforcement"))
                .bodyText()
                .contains("1 stopped", "0 waived");
        assertThat(browser.get(harbor.vera(), outcome(1, "stopped"))).bodyText().contains("M-" + id.number());
    }

    @Test
    void a_corrected_one_goes_on_and_counts_as_stopped() {
        accepted(UUIDS);
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);

        fixtures.revise(harbor.ada(), id, shop, "CREATE TABLE parcel (id uuid PRIMARY KEY, note text);");

        assertThat(cited(id)).isEmpty();
        assertThat(summary(id).verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(browser.get(harbor.vera(), outcome(1, "stopped"))).bodyText().contains("M-" + id.number());
    }

    @Test
    void a_warning_lets_it_through() {
        accepted(DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Better uuid.", Severity.WARN));

        var id = fixtures.inReview(harbor.ada(), shop, KEYS);

        assertThat(cited(id)).hasSize(1);
        assertThat(summary(id).verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(browser.get(harbor.vera(), outcome(1, "let-through")))
                .bodyText()
                .contains("M-" + id.number());
    }

    @Test
    void a_reviewer_waives_it_with_a_reason() {
        accepted(UUIDS);
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);

        waive(id);

        assertThat(summary(id).verdict()).isNotEqualTo(Verdict.BLOCKED);
        assertThat(browser.get(harbor.vera(), outcome(1, "waived"))).bodyText().contains("M-" + id.number());
        assertThat(browser.get(harbor.vera(), outcome(1, "stopped"))).bodyText().doesNotContain("M-" + id.number());
    }

    @Test
    void an_authors_own_word_is_not_enough_for_a_blocker() {
        accepted(UUIDS);
        var id = fixtures.inReview(harbor.ada(), shop, KEYS + " -- lockkeeper:allow " + RULE + " imported numbers");
        assertThat(browser.get(harbor.boris(), "migrations/" + id.number()))
                .bodyText()
                .contains("a reviewer has to agree", "a reviewer has to waive it as well");

        waive(id);

        assertThat(browser.get(harbor.boris(), "migrations/" + id.number()))
                .bodyText()
                .doesNotContain("a reviewer has to agree");
    }

    @Test
    void open_migrations_are_judged_anew_when_it_is_accepted_and_when_it_ends() {
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        var ended = fixtures.inReview(harbor.ada(), shop, KEYS);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ended, "Not needed."));
        assertThat(cited(id)).isEmpty();

        var decision = accepted(UUIDS);
        await(() -> cited(id).size() == 1);
        assertThat(summary(id).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(cited(ended)).isEmpty();

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), decision, "Gone"));
        await(() -> cited(id).isEmpty());
        assertThat(summary(id).verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @Test
    void superseded_it_stops_nothing_any_more() {
        var old = accepted(UUIDS);
        var next = accepted(DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR));
        Acting.run(harbor.boris(), () -> recording.supersede(harbor.boris(), old, next, "We know better."));

        assertThat(cited(fixtures.inReview(harbor.ada(), shop, KEYS))).isEmpty();
    }

    @Test
    void another_tenants_decisions_do_not_count_here() {
        accepted(UUIDS);
        var quarry = cast.quarry();
        var theirs = fixtures.inReview(quarry.ada(), fixtures.database(quarry), KEYS);

        assertThat(revision(quarry.vera(), theirs).report().findings())
                .noneMatch(finding -> finding.citation() != null);
        assertThat(browser.get(quarry.vera(), "decisions/1/enforcement")).hasStatus(404);
        assertThat(browser.get(quarry.vera(), "decisions/1/trial")).hasStatus(404);
    }

    @Test
    void an_old_assessment_gives_the_same_answer_whatever_has_been_decided_since() {
        var decision = accepted(UUIDS);
        var revision = revision(harbor.vera(), fixtures.inReview(harbor.ada(), shop, KEYS));
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), decision, "Gone"));
        var inputs = Objects.requireNonNull(revision.assessed().inputs());

        var again = Acting.as(
                harbor.ana(),
                () -> transactions.execute(
                        status -> examination.again(examination.content(revision), inputs, policies.latest())));

        assertThat(again.report()).isEqualTo(revision.report());
    }

    @Test
    void a_dry_run_tells_what_it_would_have_stopped_and_which_tables_break_it() {
        surveyed("CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE billing.invoice (id bigint PRIMARY KEY);");
        var past = fixtures.inReview(harbor.ada(), shop, KEYS);
        fixtures.inReview(harbor.ada(), shop, "CREATE TABLE note (id uuid PRIMARY KEY);");
        Acting.run(
                harbor.ana(),
                () -> surveying.registerDatabase(
                        harbor.ana(), new DatabaseDetails("ledger", 18, false, null, "never surveyed")));
        var id = proposed(UUIDS);
        assertThat(browser.get(harbor.ada(), "decisions/1/trial")).bodyText().contains("Try them");

        assertThat(browser.post(harbor.ada(), "decisions/1/trial")).hasStatus3xxRedirection();
        await(() -> trial(id).endedAt() != null);

        assertThat(trial(id).tried()).isEqualTo(2);
        assertThat(browser.get(harbor.vera(), "decisions/1/trial"))
                .bodyText()
                .contains(
                        "1 migration, 1 breach in tables that are there",
                        "Tried on 2 migrations and 1 databases.",
                        "1 database has no snapshot with DDL, and could not be tried.");
        var guard = trial(id).guards().get(0).id();
        assertThat(browser.get(harbor.vera(), "decisions/1/trial/findings?guard=" + guard))
                .bodyText()
                .contains("M-" + past.number(), "The primary key of orders has id as bigint")
                .doesNotContain("invoice");
        assertThat(cited(past)).isEmpty();
    }

    @Test
    void who_may_not_write_records_tries_nothing() {
        var id = proposed(UUIDS);

        assertThatThrownBy(() -> Acting.run(harbor.vera(), () -> trying.begin(harbor.vera(), id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(browser.post(harbor.vera(), "decisions/1/trial")).hasStatus(403);
    }

    private DecisionId proposed(DecisionGuard guard) {
        return Acting.as(harbor.ada(), () -> {
            var id = recording.propose(harbor.ada(), content("Keys"));
            recording.guard(harbor.ada(), id, guard);
            return id;
        });
    }

    private DecisionId accepted(DecisionGuard guard) {
        var id = proposed(guard);
        Acting.run(harbor.boris(), () -> {
            trying.runThrough(harbor.boris(), id);
            recording.accept(harbor.boris(), id, 1);
        });
        return id;
    }

    private void waive(MigrationId id) {
        Acting.run(
                harbor.boris(),
                () -> waiving.waive(
                        harbor.boris(),
                        id,
                        new WaiverRequest(new StatementPlace("01.sql", 1), RULE, "Imported.", null)));
    }

    private void surveyed(String ddl) {
        var orders = new SurveyedTable("public", "orders", 10, 10, Heat.NORMAL, null);
        Acting.run(
                harbor.ana(),
                () -> surveying.takeSnapshot(
                        harbor.ana(), shop, clock.instant(), "test", List.of(orders), new Structure(ddl, List.of())));
    }

    private GuardTrials.Trial trial(DecisionId id) {
        return Acting.as(harbor.vera(), () -> trying.latest(decisions.of(id).uuid()))
                .orElseThrow();
    }

    private String outcome(int decision, String show) {
        var guard = Acting.as(harbor.vera(), () -> decisions
                        .of(new DecisionId(harbor.vera().tenant(), decision))
                        .guards())
                .get(0);
        return "decisions/" + decision + "/guards/" + guard.id() + "/migrations?show=" + show;
    }

    private List<Finding> cited(MigrationId id) {
        return revision(harbor.vera(), id).report().findings().stream()
                .filter(finding -> finding.citation() != null)
                .toList();
    }

    private Revision revision(CurrentMember reader, MigrationId id) {
        return Acting.as(reader, () -> archive.revision(archive.get(id).revision()));
    }

    private MigrationSummary summary(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }
}
