package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RiskPropertyTests {

    private static final List<String> STATEMENTS = List.of(
            "ALTER TABLE a ADD COLUMN x int;",
            "ALTER TABLE a ADD COLUMN y uuid DEFAULT gen_random_uuid();",
            "ALTER TABLE b ALTER COLUMN x TYPE bigint;",
            "ALTER TABLE b ALTER COLUMN x SET NOT NULL;",
            "ALTER TABLE a DROP COLUMN z;",
            "ALTER TABLE b ADD CHECK (x > 0) NOT VALID;",
            "ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a (id);",
            "CREATE INDEX ON a (x);",
            "CREATE UNIQUE INDEX ON b (y);",
            "CREATE TABLE n (id int PRIMARY KEY, a_id int REFERENCES a);",
            "UPDATE a SET x = 1 WHERE y = 2;",
            "UPDATE b SET x = 1;",
            "DELETE FROM b WHERE id = 7;",
            "TRUNCATE c;",
            "DROP TABLE c;",
            "ALTER TABLE c RENAME TO d;",
            "VACUUM FULL a;",
            "DO $$ BEGIN END $$;",
            "COMMENT ON TABLE a IS 'x';",
            "SELECT 1 FROM a;",
            "this is no SQL;");

    private static final List<String> METADATA_ONLY = List.of(
            "ALTER TABLE a ADD COLUMN x int;",
            "ALTER TABLE a ADD COLUMN w text NOT NULL DEFAULT 'x';",
            "ALTER TABLE b ALTER COLUMN x SET DEFAULT 1;",
            "ALTER TABLE b ADD CHECK (x > 0) NOT VALID;",
            "ALTER TABLE a RENAME COLUMN x TO y;",
            "ALTER TABLE a DROP COLUMN z;",
            "COMMENT ON TABLE a IS 'x';",
            "DROP INDEX i;",
            "CREATE TRIGGER g AFTER INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();");

    @Property(tries = 500)
    void another_statement_at_the_end_never_lowers_the_tier(
            @ForAll("migrations") List<String> statements,
            @ForAll("statement") String another,
            @ForAll @LongRange(min = 0, max = 100_000_000) long rows,
            @ForAll Heat heat) {
        var sql = String.join("\n", statements);

        var before = assess(everyTable(rows, heat), sql).tier();
        var after = assess(everyTable(rows, heat), sql + "\n" + another).tier();

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 500)
    void more_rows_never_lower_the_tier(
            @ForAll("migrations") List<String> statements,
            @ForAll @LongRange(min = 1, max = 100_000_000) long rows,
            @ForAll @LongRange(min = 0, max = 100_000_000) long more,
            @ForAll Heat heat) {
        var sql = String.join("\n", statements);

        var few = assess(everyTable(rows, heat), sql).tier();
        var many = assess(everyTable(rows + more, heat), sql).tier();

        assertThat(many).isGreaterThanOrEqualTo(few);
    }

    @Property(tries = 300)
    void work_on_metadata_alone_does_not_ask_for_the_size(
            @ForAll("metadata") List<String> statements,
            @ForAll @LongRange(min = 1, max = 100_000_000) long rows,
            @ForAll Heat heat) {
        var sql = String.join("\n", statements);

        assertThat(assess(everyTable(rows, heat), sql).factors())
                .isEqualTo(assess(everyTable(1, heat), sql).factors());
    }

    @Property(tries = 300)
    void findings_that_mean_nothing_beyond_style_never_move_it(@ForAll("migrations") List<String> statements) {
        var context = LintContext.of(18);
        var report = Linter.lint(List.of(new Script("V1.sql", String.join("\n", statements), true)), context);
        var risk = new RiskContext(context, Posture.REVERSIBLE, List.of());

        assertThat(RiskModel.assess(withoutStyle(report), risk)).isEqualTo(RiskModel.assess(report, risk));
    }

    @Property(tries = 300)
    void quality_never_moves_it_whatever_is_known_of_the_tables(
            @ForAll("styled") List<String> statements,
            @ForAll @LongRange(min = 0, max = 100_000_000) long rows,
            @ForAll Heat heat) {
        var context = new LintContext(18, everyTable(rows, heat), false);
        var report = Linter.lint(List.of(new Script("V1.sql", String.join("\n", statements), true)), context);
        var risk = new RiskContext(context, Posture.REVERSIBLE, List.of());
        var danger = filtered(report, finding -> finding.channel() == Channel.DANGER);

        assertThat(report.findings()).hasSizeGreaterThan(danger.findings().size());
        assertThat(RiskModel.assess(danger, risk)).isEqualTo(RiskModel.assess(report, risk));
    }

    /** Always with a statement that quality has something to say about. */
    @Provide
    Arbitrary<List<String>> styled() {
        return migrations().map(statements -> {
            var styled = new ArrayList<>(statements);
            styled.add("SET search_path = shop;");
            return styled;
        });
    }

    @Property(tries = 200)
    void equal_inputs_give_equal_answers(
            @ForAll("migrations") List<String> statements, @ForAll @LongRange(min = 0, max = 10_000_000) long rows) {
        var sql = String.join("\n", statements);
        Catalogue catalogue = everyTable(rows, Heat.NORMAL);

        assertThat(assess(catalogue, sql)).isEqualTo(assess(catalogue, sql));
    }

    @Property(tries = 300)
    void the_tier_is_that_of_the_worst_factor(@ForAll("migrations") List<String> statements) {
        var assessment = assess(String.join("\n", statements));

        assertThat(assessment.factors().stream().map(Factor::tier).reduce(RiskTier.LOW, RiskTier::max))
                .isEqualTo(assessment.tier())
                .isEqualTo(assessment.deciding().tier());
    }

    @Provide
    Arbitrary<List<String>> migrations() {
        return statement().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> statement() {
        return Arbitraries.of(STATEMENTS);
    }

    @Provide
    Arbitrary<List<String>> metadata() {
        return Arbitraries.of(METADATA_ONLY).list().ofMinSize(1).ofMaxSize(8);
    }

    /** A finding that tells how long others wait is a matter of the lock, which the model weighs by itself. */
    private static LintReport withoutStyle(LintReport report) {
        return filtered(report, finding -> !finding.consequences().isEmpty() || finding.estimate() != null);
    }

    private static LintReport filtered(LintReport report, Predicate<Finding> which) {
        return new LintReport(report.scripts().stream()
                .map(script -> new ScriptReport(
                        script.name(),
                        script.inTransaction(),
                        script.statements().stream()
                                .map(statement -> statement.with(statement.findings().stream()
                                        .filter(which)
                                        .toList()))
                                .toList()))
                .toList());
    }
}
