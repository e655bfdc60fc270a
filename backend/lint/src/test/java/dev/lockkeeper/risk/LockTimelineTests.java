package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.LockSpan.Waiting;
import dev.lockkeeper.lint.LockTimeline;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockTimelineTests {

    @Test
    void a_lock_is_held_from_its_statement_to_the_commit() {
        var sql = "CREATE INDEX ON a (n); ALTER TABLE b ADD COLUMN x int; UPDATE c SET n = 1 WHERE m = 2;";

        var spans = spans(assess(everyTable(1_000_000, Heat.NORMAL), sql));

        assertThat(spans)
                .extracting(
                        span -> span.table().name(), LockSpan::waiting, LockSpan::statement, LockSpan::lastStatement)
                .containsExactly(
                        tuple("a", Waiting.WRITERS, 1, 3),
                        tuple("b", Waiting.EVERYBODY, 2, 3),
                        tuple("c", Waiting.SAME_ROWS, 3, 3));
        assertThat(spans.get(0).seconds())
                .isEqualTo(spans.get(1).startsAfter() + spans.get(1).seconds(), offset(1e-6));
        assertThat(spans.get(1).seconds()).isEqualTo(39.0, offset(0.01));
    }

    @Test
    void the_linters_outputs_are_told_the_same() {
        var assessed = assess("CREATE INDEX ON a (n);");

        assertThat(TierOfReport.of(assessed).timeline()).isEqualTo(assessed.timeline());
        assertThat(spans(assessed)).isNotEmpty();
    }

    @Test
    void each_transaction_has_its_own() {
        var spans = spans(assess("ALTER TABLE a ADD COLUMN x int;", "ALTER TABLE a ADD COLUMN y int;"));

        assertThat(spans)
                .extracting(LockSpan::transaction)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void rows_that_nobody_counted_are_said_to_be_assumed() {
        assertThat(spans(assess("CREATE INDEX ON a (n);"))).singleElement().satisfies(span -> {
            assertThat(span.rows()).isEqualTo(1_000_000);
            assertThat(span.known()).isFalse();
            assertThat(span.assumed()).isTrue();
        });
    }

    @Test
    void a_table_of_this_migration_is_nobodys_wait() {
        assertThat(spans(assess("CREATE TABLE n (id int); CREATE INDEX ON n (id);")))
                .isEmpty();
    }

    @Test
    void of_very_many_the_longest_are_kept_and_the_rest_is_counted() {
        var spans = List.of(span("a", 1), span("b", 3), span("c", 2));

        var longest = new LockTimeline(spans, 0).longest(2);

        assertThat(longest.spans()).extracting(span -> span.table().name()).containsExactly("b", "c");
        assertThat(longest.leftOut()).isEqualTo(1);
    }

    private static List<LockSpan> spans(RiskAssessment assessment) {
        return assessment.timeline().spans();
    }

    private static LockSpan span(String table, double seconds) {
        return new LockSpan(
                1,
                TableName.of(table),
                LockMode.SHARE,
                Waiting.WRITERS,
                "V1.sql",
                1,
                "V1.sql",
                1,
                0,
                seconds,
                1,
                true,
                false,
                "");
    }
}
