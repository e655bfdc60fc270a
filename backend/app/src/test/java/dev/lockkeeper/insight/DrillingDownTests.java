package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists behind the figures, whatever they are narrowed to, add up to the figures. */
class DrillingDownTests extends InsightTest {

    @Autowired
    Surveying surveying;

    @Autowired
    ReviewCycleSamples cycles;

    @Autowired
    Measuring measuring;

    @Autowired
    SavedViews views;

    @Autowired
    Browser browser;

    DatabaseId till;
    DomainId sales;

    @BeforeEach
    void a_history_in_two_databases() {
        var ana = harbor.crew().ana();
        Acting.run(ana, () -> {
            sales = surveying.addDomain(ana, new DomainDetails("Sales", "", List.<MemberId>of()));
            till = surveying.registerDatabase(ana, new DatabaseDetails("till", 18, true, sales, ""));
        });
        for (var n = 0; n < 6; n++) {
            var author = n % 3 == 2 ? harbor.crew().agent() : ada;
            var id = way(n, author, n % 2 == 0 ? harbor.database() : till, n == 4 ? Outcome.FAILED : Outcome.SUCCEEDED);
            if (n % 2 == 1) {
                incident(n, id, till);
            }
        }
        incident(7, null, harbor.database());
    }

    @Test
    void every_figure_is_what_its_rows_add_up_to_however_it_is_narrowed() {
        var whole = selections().get(0);
        assertThat(measured(whole).migrations()).isEqualTo(5);
        assertThat(measured(whole).executions()).isEqualTo(6);
        assertThat(measured(whole).flaws()).isEqualTo(4);

        for (var chosen : selections()) {
            var figures = measured(chosen);
            var leads = all(after -> samples.leadTimes(chosen, after, 2));
            assertThat(leads).as("%s", chosen).hasSize(figures.migrations());
            assertThat(figures.lead()).isEqualTo(middle(leads.stream().map(DrillingDownTests::lead)));
            var reviews = all(after -> cycles.in(chosen, after, 2));
            assertThat(reviews).hasSize(figures.reviewed());
            assertThat(figures.review()).isEqualTo(middle(reviews.stream().map(ReviewCycleRow::whole)));
            var runs = all(after -> samples.runs(chosen, after, 2));
            assertThat(runs).hasSize(figures.executions());
            assertThat(counted(runs, "failed")).isEqualTo(figures.failed());
            assertThat(counted(runs, "failed") + counted(runs, "finished")).isEqualTo(figures.finished());
            assertThat(all(after -> samples.incidents(chosen, IncidentsOf.FLAWS, after, 2)))
                    .hasSize(figures.flaws())
                    .allMatch(row -> row.cause() == Cause.MIGRATION_FLAW && row.confirmed());
            assertThat(all(after -> samples.incidents(chosen, IncidentsOf.BEGAN, after, 2)))
                    .hasSize(figures.outages().began());
            assertThat(all(after -> samples.incidents(chosen, IncidentsOf.LASTING, after, 2)))
                    .hasSize(figures.outages().lasting())
                    .allMatch(row -> row.restored() == null);
            var over = all(after -> samples.incidents(chosen, IncidentsOf.RESTORED, after, 2));
            assertThat(over).hasSize(figures.restored());
            assertThat(figures.restore()).isEqualTo(middle(over.stream().map(IncidentRow::lasted)));
        }
    }

    @Test
    void the_parts_of_the_whole_add_up_to_it() {
        var whole = measured(selections().get(0));

        assertThat(sum(KeyFigures::migrations, byAuthor())).isEqualTo(whole.migrations());
        assertThat(sum(KeyFigures::executions, byDatabase())).isEqualTo(whole.executions());
        assertThat(sum(KeyFigures::flaws, byDatabase())).isEqualTo(whole.flaws());
        assertThat(measured(byDatabase().get(1)).migrations()).isEqualTo(3);
        assertThat(measured(byAuthor().get(1)).migrations()).isEqualTo(2);
    }

    @Test
    void the_list_keeps_what_the_figure_was_narrowed_to() {
        var query = "months=3&compare=NOTHING&database=" + till.value();
        var page = browser.text(harbor.crew().vera(), "insights?" + query);

        assertThat(page).contains("n = 3").contains("/insights/lead-times?" + query.replace("&", "&amp;"));
        var rows = browser.text(harbor.crew().vera(), "insights/lead-times?" + query);
        assertThat(rows.split("class=\"list__main\"", -1)).hasSize(4);
        assertThat(browser.get(harbor.crew().vera(), "insights/incidents?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("Migration flaw");
        assertThat(browser.get(harbor.crew().vera(), "insights/review-cycles?" + query + "&tier=HIGH"))
                .hasStatusOk();
        assertThat(browser.get(harbor.crew().vera(), "insights/executions?" + query + "&authors=AGENT"))
                .hasStatusOk();
    }

    @Test
    void a_view_is_kept_under_a_name_for_its_member_alone() {
        var vera = harbor.crew().vera();
        assertThat(browser.post(vera, "insights/views?months=3&tier=HIGH").param("name", "Risky"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + vera.slug() + "/insights?months=3&tier=HIGH");
        assertThat(browser.post(vera, "insights/views?months=12&tier=HIGH").param("name", "Risky"))
                .hasStatus3xxRedirection();

        var kept = as(vera, () -> views.of(vera));
        assertThat(kept).singleElement().extracting(SavedView::query).isEqualTo("months=12&tier=HIGH");
        assertThat(as(ada, () -> views.of(ada))).isEmpty();
        assertThat(browser.get(vera, "insights")).bodyText().contains("Risky");
        assertThat(browser.post(ada, "insights/views/" + kept.get(0).id() + "/removal"))
                .hasStatus(404);
        assertThat(browser.post(vera, "insights/views/" + kept.get(0).id() + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(as(vera, () -> views.of(vera))).isEmpty();
        assertThat(browser.post(vera, "insights/views").param("name", " ")).hasStatus(422);
    }

    @Test
    void nonsense_in_the_address_means_the_usual() {
        assertThat(browser.get(harbor.crew().vera(), "insights?months=x&last=2026-99&compare=PREVIOUS"))
                .hasStatusOk()
                .bodyText()
                .contains("Compared with the period before");
    }

    private List<Selection> selections() {
        var all = new ArrayList<Selection>();
        for (var database : Arrays.asList(null, harbor.database().value(), till.value())) {
            for (var domain : Arrays.asList(null, sales.value())) {
                for (var tier : Arrays.asList(null, RiskTier.LOW, RiskTier.HIGH)) {
                    for (var authors : Arrays.asList(null, Selection.Authors.HUMAN, Selection.Authors.AGENT)) {
                        all.add(selection(domain, database, tier, authors));
                    }
                }
            }
        }
        return all;
    }

    private List<Selection> byAuthor() {
        return Stream.of(Selection.Authors.values())
                .map(kind -> selection(null, null, null, kind))
                .toList();
    }

    private List<Selection> byDatabase() {
        return Stream.of(harbor.database(), till)
                .map(one -> selection(null, one.value(), null, null))
                .toList();
    }

    private Selection selection(
            @Nullable UUID domain,
            @Nullable UUID database,
            @Nullable RiskTier tier,
            Selection.@Nullable Authors authors) {
        return new Selection(period().period(), domain, database, tier, authors);
    }

    private int sum(Function<KeyFigures, Integer> figure, List<Selection> parts) {
        return parts.stream().map(this::measured).collect(Collectors.summingInt(figure::apply));
    }

    private KeyFigures measured(Selection chosen) {
        return as(harbor.crew().vera(), () -> measuring.of(chosen));
    }

    private <T> List<T> all(Function<Cursor, Page<T>> pages) {
        return as(harbor.crew().vera(), () -> {
            var rows = new ArrayList<T>();
            var page = pages.apply(Cursor.FIRST);
            while (page.next() != null) {
                rows.addAll(page.items());
                page = pages.apply(Cursor.parse(page.next()));
            }
            rows.addAll(page.items());
            return rows;
        });
    }

    private long counted(List<FinishedRun> runs, String as) {
        return runs.stream()
                .filter(run -> run.countedAt(clock.instant()).equals(as))
                .count();
    }

    private static Duration lead(LeadTimeRow row) {
        return Duration.between(row.time().opened(), row.ended());
    }

    /** Between the two in the middle of an even number. */
    private static @Nullable Duration middle(Stream<@Nullable Duration> lengths) {
        var sorted = lengths.sorted().toList();
        var n = sorted.size();
        return n == 0 ? null : sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
    }

    private MigrationId way(int n, CurrentMember author, DatabaseId database, Outcome outcome) {
        var id = at(hour(n), author, () -> lifecycle.open(author, MigrationFixtures.proposal(database, sql(n))));
        at(hour(n + 1), author, () -> {
            lifecycle.submit(author, id);
            return id;
        });
        return at(hour(20 + 3 * n), ada, () -> {
            executions.report(
                    ada,
                    id,
                    report(
                            "job-" + n,
                            hour(19 + 3 * n),
                            outcome,
                            hour(19 + 3 * n).plusSeconds(600)));
            return id;
        });
    }

    private static String sql(int n) {
        return n < 2
                ? "DROP TABLE berth_%d;".formatted(n)
                : "CREATE TABLE berth_%d (id bigint PRIMARY KEY);".formatted(n);
    }

    private void incident(int n, @Nullable MigrationId cause, DatabaseId database) {
        var boris = harbor.crew().boris();
        var course = new Course(hour(40 + n), null, null, n == 3 ? null : hour(41 + 2 * n));
        var details = new IncidentDetails("Slow", Severity.MAJOR, course, "", database, List.of(), "");
        Acting.run(boris, () -> {
            var id = incidents.report(boris, details);
            if (cause != null) {
                incidents.link(boris, id, cause, true);
            }
            incidents.confirm(boris, id, Cause.MIGRATION_FLAW);
        });
    }

    private static <T> T at(Instant instant, CurrentMember member, java.util.function.Supplier<T> step) {
        return TravellingClock.at(instant, () -> Acting.as(member, step));
    }
}
