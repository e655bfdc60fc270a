package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is named without a schema lies where the search path says. */
class SettingASearchPathTests {

    private static final Guard APP = Guard.of("g1", "D-7", "guard-primary-key-type", "Keys are uuid.", Severity.ERROR)
            .over(List.of("app.*"), List.of())
            .set(Map.of("types", List.of("uuid")));
    private static final Guard PUBLIC = Guard.of(
                    "g2", "D-8", "guard-primary-key-type", "Keys are uuid.", Severity.ERROR)
            .over(List.of("public.*"), List.of())
            .set(Map.of("types", List.of("uuid")));
    private static final String ORDERS = "CREATE TABLE orders (id bigint PRIMARY KEY);";
    private static final String THERE = "CREATE TABLE app.orders (id bigint PRIMARY KEY);";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = app;",
                "SET search_path TO app, public;",
                "SET LOCAL search_path = \"app\";",
                "SET search_path = 'app';",
                "SET search_path = \"$user\", APP;"
            })
    void a_new_table_lies_in_the_first_place(String set) {
        assertThat(cited(set + ORDERS)).containsExactly("D-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SET search_path = public;",
                "SET search_path = app; RESET search_path;",
                "SET search_path = '';"
            })
    void without_one_it_is_public(String set) {
        assertThat(cited(set + ORDERS)).containsExactly("D-8");
    }

    @Test
    void what_the_runner_sets_counts_as_well() {
        var context = LintContext.of(18).with(Runner.of("flyway.conf", Map.of("search_path", "app")));

        assertThat(cited(ORDERS, context, "")).containsExactly("D-7");
    }

    @Test
    void a_schema_that_is_written_is_believed() {
        assertThat(cited("SET search_path = app; CREATE TABLE public.orders (id bigint PRIMARY KEY);"))
                .containsExactly("D-8");
    }

    @Test
    void a_table_that_is_there_is_sought_from_place_to_place() {
        var add = "SET search_path = shop, app, public; ALTER TABLE orders ADD COLUMN deleted_at timestamptz;";
        var soft = Guard.of("g1", "D-7", "guard-no-soft-delete", "No soft deletes.", Severity.ERROR)
                .over(List.of("app.*"), List.of());

        assertThat(cited(add, LintContext.of(18), THERE, List.of(soft))).containsExactly("D-7");
        assertThat(cited(add, LintContext.of(18), "", List.of(soft))).isEmpty();
    }

    @Test
    void one_that_is_made_here_lies_in_the_first_place_whatever_the_others_hold() {
        var public_ = "CREATE TABLE public.orders (id uuid PRIMARY KEY);";

        assertThat(cited("SET search_path = app, public;" + ORDERS, LintContext.of(18), public_))
                .containsExactly("D-7");
    }

    @Test
    void one_that_was_made_here_is_found_again_in_the_first_place() {
        var later =
                "SET search_path = app, public; CREATE TABLE orders (id bigint); ALTER TABLE orders ADD PRIMARY KEY (id);";

        assertThat(cited(later)).containsExactly("D-7");
    }

    @Test
    void types_and_references_are_placed_too() {
        var types = Guard.of("g1", "D-7", "guard-no-enum-value", "No enums.", Severity.ERROR)
                .over(List.of("app.*"), List.of())
                .set(Map.of("new-types", List.of("true")));
        var inside = Guard.of("g2", "D-8", "guard-foreign-key-target", "Stay inside.", Severity.ERROR);

        assertThat(cited("SET search_path = app; CREATE TYPE mood AS ENUM ('good');", types))
                .containsExactly("D-7");
        assertThat(cited("CREATE TYPE mood AS ENUM ('good');", types)).isEmpty();
        assertThat(cited("SET search_path = app; CREATE TABLE lines (o uuid REFERENCES app.orders (id));", inside))
                .isEmpty();
        assertThat(cited("SET search_path = app; CREATE TABLE lines (o uuid REFERENCES public.orders (id));", inside))
                .containsExactly("D-8");
    }

    @Test
    void locks_passes_and_findings_name_the_table_where_it_lies_and_know_its_size() {
        Catalogue catalogue = name -> name.equals(new TableName("app", "orders"))
                ? Optional.of(new TableFacts(80_000_000, 20_000_000_000L, Heat.HOT, null))
                : Optional.empty();
        var script = new Script("V1.sql", "SET search_path = app; CREATE INDEX ON orders (note);", true);

        var report = Linter.lint(List.of(script), new LintContext(18, catalogue, true));

        assertThat(report.tables()).containsExactly(new TableName("app", "orders"));
        assertThat(report.statements().get(1).tableWork())
                .extracting(TableWork::table)
                .containsOnly(new TableName("app", "orders"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.ruleId().equals("create-index-blocks-writes"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.table()).isEqualTo(new TableName("app", "orders"));
                    assertThat(finding.assumed()).isFalse();
                });
    }

    @Test
    void what_is_left_and_done_is_told_where_it_lies() {
        var left = Linter.lint(
                List.of(new Script(
                        "V1.sql",
                        "SET search_path = app; ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0) NOT VALID;",
                        true)),
                LintContext.of(18));
        var done = Linter.lint(
                List.of(new Script(
                        "V2.sql", "SET search_path = app; DROP TRIGGER twin ON orders; DROP TABLE lines;", true)),
                LintContext.of(18));

        assertThat(left.remainder().left()).extracting(LeftOpen::table).containsExactly("app.orders");
        assertThat(done.remainder().done()).extracting(WorkDone::table).containsOnly("app.orders", "app.lines");
    }

    private static List<String> cited(String sql) {
        return cited(sql, LintContext.of(18), "");
    }

    private static List<String> cited(String sql, Guard guard) {
        return cited(sql, LintContext.of(18), "", List.of(guard));
    }

    private static List<String> cited(String sql, LintContext context, String there) {
        return cited(sql, context, there, List.of(APP, PUBLIC));
    }

    private static List<String> cited(String sql, LintContext context, String there, List<Guard> guards) {
        var config = new LintConfig(Map.of()).guarded(guards);
        var history = there.isEmpty() ? List.<Script>of() : List.of(new Script("V0.sql", there, true));
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), context.asked(config), history).findings().stream()
                .flatMap(finding -> Optional.ofNullable(finding.citation()).stream())
                .map(Citation::decision)
                .toList();
    }
}
