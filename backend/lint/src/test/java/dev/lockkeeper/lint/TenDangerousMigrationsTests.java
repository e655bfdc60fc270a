package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenDangerousMigrationsTests {

    static Stream<DangerousMigration> migrations() {
        return DangerousMigration.all();
    }

    @Test
    void there_are_more_than_ten_of_them() {
        assertThat(migrations()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void what_is_said_first_has_the_right_lock_and_the_right_reason(DangerousMigration migration) {
        var first = migration.first();
        var lock = first.lock() == null ? "" : ", " + first.lock().sqlName() + " on " + first.table();

        assertThat(List.of(first.ruleId() + lock, first.message())).isEqualTo(migration.headline());
        assertThat(first.severity()).isNotEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void there_is_sql_to_run_instead(DangerousMigration migration) {
        var safer = Objects.requireNonNull(migration.first().saferSql());

        assertThat(safer).containsSubsequence(migration.ways());
        assertThat(Linter.lint(List.of(new Script("safer.sql", safer, false)), LintContext.of(18))
                        .unparsed())
                .isZero();
    }

    /** The last step of a way may still be what its author wants: rows and names that go. */
    @ParameterizedTest
    @MethodSource("migrations")
    void the_way_that_is_shown_has_none_of_the_danger_it_avoids(DangerousMigration migration) {
        var first = migration.first();
        var doc = RuleBook.rule(first.ruleId()).orElseThrow();
        boolean meant = List.of("data-loss", "compatibility").contains(doc.category())
                || first.ruleId().equals("add-exclusion-constraint")
                || first.ruleId().equals("explicit-lock-table");

        assertThat(objections(migration, first))
                .filteredOn(finding -> !meant)
                .extracting(Finding::ruleId)
                .doesNotContain(first.ruleId(), "missing-lock-timeout", "work-under-strong-lock");
    }

    /** Each script of the plan is released before the next one. */
    private static List<Finding> objections(DangerousMigration migration, Finding first) {
        var plan = Objects.requireNonNullElseGet(
                first.plan(),
                () -> new Plan(
                        List.of(new PlanScript("safer", Objects.requireNonNull(first.saferSql()), false, "", 1)),
                        List.of()));
        var history = new ArrayList<>(migration.history());
        var findings = new ArrayList<Finding>();
        for (var planned : plan.scripts()) {
            var script = new Script(planned.name(), planned.sql(), planned.inTransaction());
            findings.addAll(
                    Linter.lint(List.of(script), LintContext.of(18), history).findings());
            history.add(script);
        }
        return findings;
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void few_rows_never_make_it_graver_than_many(DangerousMigration migration) {
        var few = gravest(migration, 200);
        var more = gravest(migration, 200_000);
        var most = gravest(migration, 200_000_000);

        assertThat(more).isGreaterThanOrEqualTo(few);
        assertThat(most).isGreaterThanOrEqualTo(more);
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_size_that_is_known_is_not_asked_for(DangerousMigration migration) {
        assertThat(migration.lint(sized(200_000)).findings())
                .extracting(Finding::needs)
                .allMatch(needs -> needs == null || !needs.contains("the row count"));
    }

    private static Severity gravest(DangerousMigration migration, long rows) {
        var first = migration.first();
        return migration.lint(sized(rows)).findings().stream()
                .filter(finding -> finding.ruleId().equals(first.ruleId()))
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
    }

    private static Catalogue sized(long rows) {
        return table -> Optional.of(new TableFacts(rows, 0, Heat.NORMAL, null));
    }
}
