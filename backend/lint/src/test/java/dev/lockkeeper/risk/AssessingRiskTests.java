package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static dev.lockkeeper.risk.RiskTier.HIGH;
import static dev.lockkeeper.risk.RiskTier.LOW;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessingRiskTests {

    private static final String TIMEOUT = "SET lock_timeout = '2s';";

    @Test
    void a_new_column_on_eighty_million_rows_is_low_with_a_lock_timeout() {
        var sql = TIMEOUT + "ALTER TABLE t ADD COLUMN note text;";

        assertThat(assess(everyTable(80_000_000, Heat.HOT), sql).tier()).isEqualTo(LOW);
    }

    @Test
    void the_same_column_filled_in_the_same_transaction_is_high() {
        var sql = TIMEOUT + "ALTER TABLE t ADD COLUMN note text; UPDATE t SET note = 'x';";

        var assessment = assess(everyTable(80_000_000, Heat.NORMAL), sql);

        assertThat(assessment.tier()).isEqualTo(HIGH);
        assertThat(assessment.factors()).anySatisfy(factor -> assertThat(factor.arithmetic())
                .isEqualTo("t: 80,000,000 rows × 13.0 µs × 3 = 52 minutes"));
    }

    @Test
    void a_type_change_on_a_small_table_is_moderate_for_its_clients_not_for_its_lock() {
        var history = List.of(new Script("V0.sql", "CREATE TABLE t (id int);", true));
        var context = new LintContext(18, everyTable(5_000, Heat.NORMAL), true);
        var report = Linter.lint(
                List.of(new Script("V1.sql", "ALTER TABLE t ALTER COLUMN id TYPE bigint;", true)), context, history);

        var assessment = RiskModel.assess(report, new RiskContext(context, Posture.REVERSIBLE, List.of()));

        assertThat(assessment.tier()).isEqualTo(MODERATE);
        assertThat(assessment.deciding().axis()).isEqualTo(Axis.COMPATIBILITY);
    }

    /** Scans cost 0.16 µs a row, three times over; 100 bytes a row at 150 MB/s cost more. */
    @ParameterizedTest
    @CsvSource({
        "90000,    COLD, LOW",
        "90000,    NORMAL, LOW",
        "90000,    HOT, LOW",
        "900000,   COLD, LOW",
        "900000,   NORMAL, MODERATE",
        "900000,   HOT, MODERATE",
        "9000000,  COLD, MODERATE",
        "9000000,  NORMAL, HIGH",
        "9000000,  HOT, HIGH",
        "90000000, COLD, HIGH",
        "90000000, NORMAL, HIGH",
        "90000000, HOT, HIGH"
    })
    void a_lock_against_readers_weighs_by_its_length_and_the_traffic(long rows, Heat heat, RiskTier expected) {
        var sql = TIMEOUT + "ALTER TABLE t ADD CHECK (n > 0);";

        assertThat(availability(assess(everyTable(rows, heat), sql))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "40000,    COLD, LOW",
        "40000,    NORMAL, LOW",
        "40000,    HOT, LOW",
        "400000,   COLD, LOW",
        "400000,   NORMAL, LOW",
        "400000,   HOT, MODERATE",
        "4000000,  COLD, LOW",
        "4000000,  NORMAL, MODERATE",
        "4000000,  HOT, HIGH",
        "40000000, COLD, MODERATE",
        "40000000, NORMAL, HIGH",
        "40000000, HOT, HIGH"
    })
    void a_lock_against_writers_weighs_less(long rows, Heat heat, RiskTier expected) {
        var sql = TIMEOUT + "CREATE INDEX i ON t (n);";

        assertThat(availability(assess(everyTable(rows, heat), sql))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"99999, NORMAL, LOW", "100000, NORMAL, MODERATE", "5000000, NORMAL, HIGH", "100000, HOT, HIGH"})
    void writing_rows_weighs_by_their_number(long rows, Heat heat, RiskTier expected) {
        assertThat(availability(assess(everyTable(rows, heat), "UPDATE t SET a = 1 WHERE b = 2;")))
                .isEqualTo(expected);
    }

    @Test
    void a_short_lock_that_may_wait_for_ever_is_moderate() {
        var assessment = assess("ALTER TABLE t ADD COLUMN note text;");

        assertThat(assessment.tier()).isEqualTo(MODERATE);
        assertThat(assessment.cheapestChange()).isEqualTo("Set lock_timeout before statement 1 of V1.sql.");
    }

    @Test
    void a_cold_table_may_wait() {
        assertThat(assess(everyTable(10, Heat.COLD), "ALTER TABLE t ADD COLUMN note text;")
                        .tier())
                .isEqualTo(LOW);
    }

    @Test
    void two_busy_tables_locked_at_once_are_moderate() {
        var sql = TIMEOUT + "ALTER TABLE a ADD COLUMN n int; ALTER TABLE b ADD COLUMN n int;";

        assertThat(assess(everyTable(10, Heat.HOT), sql).tier()).isEqualTo(MODERATE);
        assertThat(assess(everyTable(10, Heat.NORMAL), sql).tier()).isEqualTo(LOW);
    }

    @Test
    void each_statement_outside_a_transaction_is_held_for_itself_alone() {
        var sql = "ALTER TABLE t ADD COLUMN note text; UPDATE t SET note = 'x' WHERE a = 1;";

        assertThat(availability(assess(TIMEOUT + sql))).isEqualTo(HIGH);
        assertThat(availability(assess("-- alone\n" + TIMEOUT + sql))).isEqualTo(MODERATE);
    }

    @Test
    void a_table_of_this_migration_weighs_nothing() {
        var sql = "CREATE TABLE n (id int); CREATE INDEX i ON n (id); ALTER TABLE n ADD CHECK (id > 0); DROP TABLE n;";

        assertThat(assess(sql).tier()).isEqualTo(LOW);
    }

    @Test
    void an_empty_migration_is_low() {
        assertThat(assess("-- nothing").sentence()).isEqualTo("Nothing that is in use is locked, changed or lost.");
    }

    @Test
    void dropping_a_table_that_is_known_to_be_empty_loses_no_data() {
        var loss = assess(everyTable(0, Heat.COLD), TIMEOUT + "DROP TABLE t;").factors().stream()
                .filter(factor -> factor.axis() == Axis.DATA_LOSS)
                .toList();

        assertThat(loss).extracting(Factor::tier).containsExactly(MODERATE);
    }

    @Test
    void what_cannot_be_read_is_at_least_moderate() {
        assertThat(assess("SELEC 1;").tier()).isEqualTo(MODERATE);
        assertThat(assess("DO $$ BEGIN EXECUTE sql_of(); END $$;").tier()).isEqualTo(MODERATE);
    }

    @Test
    void a_block_that_can_be_read_is_as_risky_as_what_is_in_it() {
        assertThat(assess("DO $$ BEGIN PERFORM 1; END $$;").tier()).isEqualTo(LOW);
        assertThat(assess("DO $$ BEGIN DROP TABLE t; END $$;").tier())
                .isEqualTo(assess("DROP TABLE t;").tier());
    }

    @Test
    void irreversible_and_lossy_together_are_told_as_no_way_back() {
        var context = LintContext.of(18);
        var report = Linter.lint(List.of(new Script("V1.sql", "DROP TABLE t;", true)), context);

        var assessment = RiskModel.assess(report, new RiskContext(context, Posture.IRREVERSIBLE, List.of()));

        assertThat(assessment.factors())
                .extracting(Factor::sentence)
                .contains("There is no way back: what this removes is gone.");
    }

    @Test
    void a_floor_of_the_policy_holds_and_no_change_of_the_sql_lowers_it() {
        var floor =
                new Factor(Axis.POLICY, HIGH, "The table holds personal data.", null, null, null, null, null, false);
        var context = LintContext.of(18);
        var report = Linter.lint(List.of(new Script("V1.sql", "SELECT 1;", true)), context);

        var assessment = RiskModel.assess(report, new RiskContext(context, Posture.REVERSIBLE, List.of(floor)));

        assertThat(assessment.tier()).isEqualTo(HIGH);
        assertThat(assessment.deciding()).isEqualTo(floor);
        assertThat(assessment.cheapestChange()).isNull();
    }

    @Test
    void several_statements_without_a_transaction_may_stop_half_way() {
        var sql = "-- alone\nCREATE INDEX CONCURRENTLY a ON t (a); CREATE INDEX CONCURRENTLY b ON t (b);";

        assertThat(assess(Catalogue.unknown(), sql).deciding().axis()).isEqualTo(Axis.WAY_BACK);
    }

    private static RiskTier availability(RiskAssessment assessment) {
        return assessment.factors().stream()
                .filter(factor -> factor.axis() == Axis.AVAILABILITY)
                .map(Factor::tier)
                .reduce(LOW, RiskTier::max);
    }
}
