package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Heat.COLD;
import static dev.lockkeeper.lint.Heat.HOT;
import static dev.lockkeeper.lint.Heat.NORMAL;
import static dev.lockkeeper.lint.Severity.ERROR;
import static dev.lockkeeper.lint.Severity.INFO;
import static dev.lockkeeper.lint.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeverityBySizeTests {

    private static final String INDEX = "CREATE INDEX i ON orders (status);";

    @ParameterizedTest
    @CsvSource({
        "200, NORMAL, INFO",
        "2_000_000, NORMAL, WARN",
        "200_000_000, NORMAL, ERROR",
        "200_000, HOT, WARN",
        "200_000, NORMAL, INFO",
        "2_000_000, HOT, ERROR",
        "2_000_000, COLD, INFO"
    })
    void the_same_index_is_a_note_on_few_rows_and_a_danger_on_many(String rows, Heat heat, String severity) {
        var finding = only("create-index-blocks-writes", INDEX, tables(Long.parseLong(rows.replace("_", "")), heat));

        assertThat(finding.severity()).hasToString(severity);
        assertThat(finding.assumed()).isFalse();
        assertThat(finding.needs()).isNull();
    }

    /** Every example of every rule that says its severity follows the size. */
    static Stream<Example> sized() {
        return Example.all()
                .filter(example -> RuleBook.rule(example.rule()).orElseThrow().bySize())
                .filter(example -> example.minded().stream().anyMatch(finding -> finding.table() != null));
    }

    @ParameterizedTest
    @MethodSource("sized")
    void what_keeps_others_waiting_is_no_error_on_few_rows_and_one_on_many(Example example) {
        var few = gravest(example, 200);
        var more = gravest(example, 200_000);
        var most = gravest(example, 200_000_000);

        assertThat(few).isLessThan(ERROR);
        assertThat(more).isGreaterThanOrEqualTo(few);
        assertThat(most).isGreaterThanOrEqualTo(more).isGreaterThanOrEqualTo(unknown(example));
    }

    private static Severity unknown(Example example) {
        return example.minded().stream()
                .filter(finding -> finding.estimate() != null)
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(INFO);
    }

    private static Severity gravest(Example example, long rows) {
        return example.lint(rows).findings().stream()
                .filter(finding -> finding.ruleId().equals(example.rule()))
                .peek(finding -> assertThat(String.valueOf(finding.needs())).doesNotContain("the row count"))
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(INFO);
    }

    @Test
    void the_estimate_says_what_it_was_reckoned_from() {
        var finding = only("create-index-blocks-writes", INDEX, tables(200_000_000, NORMAL));

        assertThat(finding.estimate())
                .isEqualTo("Writers wait for about 14 minutes: orders: 200,000,000 rows × 1.4 µs × 3");
    }

    @Test
    void without_a_size_the_rule_keeps_its_severity_and_says_what_it_would_need() {
        var finding = only("create-index-blocks-writes", INDEX, Catalogue.unknown());

        assertThat(finding.severity())
                .isEqualTo(RuleBook.rule(finding.ruleId()).orElseThrow().severity());
        assertThat(finding.assumed()).isTrue();
        assertThat(finding.needs()).isEqualTo("the row count of orders");
        assertThat(finding.estimate()).contains("1,000,000 rows (assumed)");
    }

    @Test
    void a_foreign_key_needs_both_sizes() {
        var sql = "ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders (id);";

        assertThat(only("add-foreign-key-validates", sql, Catalogue.unknown()).needs())
                .isEqualTo("the row count of lines and orders");
    }

    @ParameterizedTest
    @CsvSource({"60_000, INFO", "200_000, WARN", "20_000_000, ERROR"})
    void rows_written_at_once_count_too(String rows, String severity) {
        var sql = "UPDATE orders SET status = 'x' WHERE status IS NULL;";

        assertThat(only("unbatched-backfill", sql, tables(Long.parseLong(rows.replace("_", "")), COLD))
                        .severity())
                .hasToString(severity);
    }

    @Test
    void a_lock_that_is_held_from_before_counts_for_the_work_under_it() {
        var sql = "ALTER TABLE orders ADD COLUMN a int; UPDATE orders SET a = 1;";

        assertThat(only("backfill-with-ddl", sql, tables(50_000, NORMAL)).estimate())
                .startsWith("Readers and writers wait for about 1.95 s");
    }

    @Test
    void what_breaks_more_than_the_clock_is_never_a_mere_note() {
        var sql = "ALTER TABLE orders SET UNLOGGED;";

        assertThat(only("set-logged-unlogged", sql, tables(10, COLD)).severity())
                .isEqualTo(WARN);
    }

    @Property(tries = 300)
    void more_rows_never_lower_a_severity(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long rows,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long more,
            @ForAll Heat heat) {
        var few = only("create-index-blocks-writes", INDEX, tables(rows, heat)).severity();
        var many = only("create-index-blocks-writes", INDEX, tables(rows + more, heat))
                .severity();

        assertThat(many).isGreaterThanOrEqualTo(few);
    }

    @Property(tries = 300)
    void heat_never_lowers_a_severity(@ForAll @LongRange(min = 0, max = 1_000_000_000) long rows) {
        var sql = "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;";
        var cold = only("set-not-null-scan", sql, tables(rows, COLD)).severity();
        var hot = only("set-not-null-scan", sql, tables(rows, HOT)).severity();

        assertThat(hot).isGreaterThanOrEqualTo(cold);
        assertThat(List.of(INFO, WARN, ERROR)).contains(cold, hot);
    }

    private static Finding only(String rule, String sql, Catalogue catalogue) {
        var context = new LintContext(18, catalogue, true);
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), context).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Catalogue tables(long rows, Heat heat) {
        return table -> Optional.of(new TableFacts(rows, 0, heat, null));
    }
}
