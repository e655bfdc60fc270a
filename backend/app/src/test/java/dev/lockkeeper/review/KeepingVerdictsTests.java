package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingVerdictsTests extends ReviewTest {

    static final String COMMENTED = "-- The warehouse asks.\n" + MigrationFixtures.HARMLESS + "\n/* that is all */\n";

    @Autowired
    Browser browser;

    MigrationId id;

    @BeforeEach
    void a_migration_that_is_approved() {
        open(cast.harbor());
        id = harmless(harbor.ada());
    }

    @Test
    void without_a_word_in_the_policy_any_revision_voids() {
        approve(harbor.boris(), id);

        revise(harbor.ada(), id, COMMENTED);

        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(view(id).verdicts()).isEmpty();
    }

    @Test
    void where_the_policy_wants_it_verdicts_stay_when_nothing_but_comments_changed_and_the_page_says_so() {
        keeping();
        approve(harbor.boris(), id);

        revise(harbor.ada(), id, COMMENTED);

        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
        assertThat(view(id).verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.keptFrom()).isEqualTo(1);
            assertThat(verdict.name()).isEqualTo("Boris");
        });
        assertThat(browser.get(harbor.ada(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("Said of revision 1. It stays, by the policy");
    }

    @Test
    void it_stays_from_the_revision_of_which_it_was_said_through_several() {
        keeping();
        approve(harbor.boris(), id);

        revise(harbor.ada(), id, COMMENTED);
        revise(harbor.ada(), id, COMMENTED + "-- And one more.\n");

        assertThat(view(id).verdicts()).extracting(ReviewVerdict::keptFrom).containsExactly(1);
    }

    @Test
    void an_objection_stays_too() {
        keeping();
        requestChanges(harbor.boris(), id);

        revise(harbor.ada(), id, COMMENTED);

        assertThat(read(id).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_statement_that_changed_voids_as_ever() {
        keeping();
        approve(harbor.boris(), id);

        revise(harbor.ada(), id, COMMENTED.replace("note", "remark"));

        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void another_brief_voids_as_ever() {
        keeping();
        approve(harbor.boris(), id);
        var next = MigrationFixtures.proposal(shop, COMMENTED);
        var said = next.brief();
        var brief = new Brief(
                "Something else altogether.",
                said.rowCounts(),
                said.queries(),
                said.runningVersion(),
                said.compatibility(),
                said.wayBack());

        Acting.run(
                harbor.ada(),
                () -> lifecycle.revise(
                        harbor.ada(),
                        id,
                        read(id).version(),
                        new Proposal(next.title(), shop, null, null, next.posture(), brief, next.scripts()),
                        ""));

        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "'SELECT 1; -- a', 'SELECT 1; -- b'",
        "'SELECT 1;', '/* a /* b */ c */ SELECT 1;'",
        "'SELECT  1;', 'SELECT 1;\n\n\n'",
        "'SELECT a -- x\n, b', 'SELECT a\n, b'"
    })
    void comments_and_blanks_are_not_words(String one, String other) {
        assertThat(SameStatements.words(one)).isEqualTo(SameStatements.words(other));
    }

    @ParameterizedTest
    @CsvSource({
        "'SELECT 1', 'SELECT 2'",
        "'SELECT ''-- a''', 'SELECT ''-- b'''",
        "'SELECT ''a  b''', 'SELECT ''a b'''",
        "'SELECT ''a\n\nb''', 'SELECT ''a\nb'''",
        "'a/**/b', 'ab'",
        "'SELECT $$ -- a $$', 'SELECT $$ -- b $$'",
        "'SELECT ''a'' ''b''', 'SELECT ''a''\n''b'''"
    })
    void everything_else_is(String one, String other) {
        assertThat(SameStatements.words(one)).isNotEqualTo(SameStatements.words(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- +goose StatementBegin",
                "-- lockkeeper: ignore add-column",
                "--liquibase formatted sql",
                "/*+ SeqScan(orders) */",
                "--> statement-breakpoint",
                "-- squawk-ignore prefer-robust-stmts"
            })
    void a_comment_that_somebody_obeys_is_a_word(String comment) {
        assertThat(SameStatements.words(comment + "\nSELECT 1")).isNotEqualTo(SameStatements.words("SELECT 1"));
    }

    private void keeping() {
        Acting.run(harbor.ana(), () -> {
            for (var tier : RiskTier.values()) {
                var asked = policies.of(tier);
                policies.change(harbor.ana(), asked.under(asked.conditions().keeping(true)));
            }
        });
    }
}
