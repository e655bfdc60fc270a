package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.decision.DecisionFixtures;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.migration.GuardOutcome;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.TryingGuards;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecisionsEffectTests extends InsightTest {

    @Autowired
    DecisionRecording decisions;

    @Autowired
    TryingGuards trying;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GuardSamples guards;

    @Autowired
    Browser browser;

    @Test
    void what_guards_find_counts_once_a_migration_by_what_became_of_it() {
        var stops = guarded("No notes", "note", Severity.ERROR);
        guarded("Rather no notes", "note", Severity.WARN);
        var first = proposed();
        proposed();

        var rows = found(period());

        assertThat(rows).hasSize(4);
        assertThat(rows)
                .filteredOn(row -> row.migration() == first.number() && row.decision() == stops.number())
                .singleElement()
                .extracting(GuardedRow::outcome)
                .isEqualTo(GuardOutcome.STOPPED);
        var counts = new Counts<GuardOutcome>();
        rows.forEach(row -> counts.add(row.month(), row.outcome()));
        var months = DecisionsEffect.of(counts, period().period().months());
        assertThat(months.get(2)).isEqualTo(new DecisionsEffect(months.get(2).month(), 2, 0, 2));
        assertThat(months.get(0).total()).isZero();
    }

    @Test
    void the_rows_add_up_page_by_page_and_are_narrowed_as_the_picture_is() {
        guarded("No notes", "note", Severity.WARN);
        for (int number = 0; number < 5; number++) {
            proposed();
        }

        var first = as(() -> guards.in(period(), null, 3));
        var second = as(() -> guards.in(period(), first.next(), 3));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(found(new Selection(period().period(), null, null, RiskTier.HIGH, null)))
                .isEmpty();
        assertThat(found(new Selection(period().period(), null, null, null, Selection.Authors.HUMAN)))
                .hasSize(5);
    }

    @Test
    void the_page_draws_them_and_leads_to_the_rows() {
        guarded("No notes", "note", Severity.WARN);
        proposed();

        assertThat(browser.get(ada, "insights"))
                .hasStatusOk()
                .bodyText()
                .contains("What decisions did", "guards-table", "insights/guards?months=6");
        assertThat(browser.get(ada, "insights/guards"))
                .hasStatusOk()
                .bodyText()
                .contains("No notes", "Said, and let through");
        assertThat(browser.get(ada, "insights/guards?after=2026-13-01T00:00:00Z_x_y"))
                .hasStatusOk();
        assertThat(browser.get(cast.quarry().ada(), "insights/guards"))
                .bodyText()
                .doesNotContain("No notes");
    }

    private DecisionId guarded(String title, String column, Severity severity) {
        var boris = harbor.crew().boris();
        return Acting.as(boris, () -> {
            var id = decisions.propose(boris, DecisionFixtures.content(title));
            decisions.guard(
                    boris,
                    id,
                    DecisionGuard.of(GuardKind.BANNED_COLUMN, "No column is called so.", severity)
                            .set(Map.of("columns", List.of(column))));
            trying.runThrough(boris, id);
            decisions.accept(boris, id, 1);
            return id;
        });
    }

    private MigrationId proposed() {
        return fixtures.draft(ada, harbor.database(), MigrationFixtures.HARMLESS);
    }

    private List<GuardedRow> found(Selection chosen) {
        return rows(to -> guards.in(chosen, to));
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(harbor.crew().vera(), work);
    }
}
