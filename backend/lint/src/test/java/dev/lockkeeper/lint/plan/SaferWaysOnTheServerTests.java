package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.lint.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaferWaysOnTheServerTests {

    private static final String ORPHAN = "INSERT INTO lines (order_id, n) VALUES (-1, 1);";
    private static final String LINE = "INSERT INTO lines (order_id, n) VALUES (1, 9);";

    private static ShopServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = new ShopServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<SaferWay> ways() {
        return SaferWay.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void it_ends_in_the_schema_and_the_rows_of_the_original(SaferWay way) throws SQLException {
        var original = original(way);
        var copy = server.copy();
        server.run(copy, before(way));
        server.run(copy, way.safer());
        var safer = server.of(copy);

        assertThat(catalog(way, safer)).containsExactlyElementsOf(catalog(way, original));
        if (way.sameRows()) {
            assertThat(safer.rows()).isEqualTo(original.rows());
        }
    }

    @Test
    void keys_are_kept_and_our_own_triggers_rest_while_the_writes_run() throws SQLException {
        var way = withoutTriggers();
        var original = server.copy();
        var safer = server.copy();
        for (var copy : List.of(original, safer)) {
            server.run(copy, plan(way.before().replace("RETURN NEW", "RAISE EXCEPTION ''fired''")));
        }

        server.run(original, plan(way.sql() + ORPHAN));
        assertThatThrownBy(() -> server.run(safer, filled(way, ORPHAN)))
                .hasMessageContaining("violates foreign key constraint");
        server.run(safer, filled(way, LINE));
        assertThatThrownBy(() -> server.run(safer, plan(LINE.replace("9", "8"))))
                .as("they are on again")
                .hasMessageContaining("fired");
    }

    @Test
    void what_is_proposed_instead_of_switching_triggers_off_is_not_minded_again() {
        var proposed = filled(withoutTriggers(), LINE).flat();

        assertThat(Linter.lint(List.of(new Script("V1.sql", proposed, true)), LintContext.of(18))
                        .findings())
                .extracting(Finding::ruleId)
                .doesNotContain("disable-triggers");
    }

    private static SaferWay withoutTriggers() {
        return SaferWay.all()
                .filter(one -> one.rule().equals("disable-triggers"))
                .findFirst()
                .orElseThrow();
    }

    /** With writes in the place that is left for them. */
    private static Plan filled(SaferWay way, String writes) {
        var script = way.safer().scripts().get(0);
        assertThat(script.sql()).containsOnlyOnce("\n-- ");
        var sql = script.sql().replaceFirst("(?m)^-- .*$", writes);
        return new Plan(
                List.of(new PlanScript(script.name(), sql, script.inTransaction(), script.purpose(), script.release())),
                List.of());
    }

    private static Plan plan(String sql) {
        return new PlanDraft().alone("plan", "", sql).plan();
    }

    private static Sight original(SaferWay way) throws SQLException {
        if (way.original().scripts().get(0).inTransaction()) {
            return server.after(
                    new PlanDraft().then(before(way)).then(way.original()).plan());
        }
        var copy = server.copy();
        server.run(copy, before(way));
        server.run(copy, way.original());
        return server.of(copy);
    }

    private static Plan before(SaferWay way) {
        return plan(way.before());
    }

    private static List<String> catalog(SaferWay way, Sight sight) {
        return sight.catalog().stream()
                .filter(line -> way.aside().stream().noneMatch(line::contains))
                .toList();
    }
}
