package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.lint.Plan;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaferWaysOnTheServerTests {

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
    void keys_are_kept_where_only_our_own_triggers_are_switched_off() throws SQLException {
        var way = SaferWay.all()
                .filter(one -> one.rule().equals("disable-triggers"))
                .findFirst()
                .orElseThrow();
        var orphan = new PlanDraft()
                .alone("orphan", "", "INSERT INTO lines (order_id, n) VALUES (-1, 1);")
                .plan();
        var original = server.copy();
        var safer = server.copy();
        for (var copy : List.of(original, safer)) {
            server.run(copy, before(way));
        }
        server.run(original, way.original());
        server.run(safer, way.safer());

        server.run(original, orphan);
        assertThatThrownBy(() -> server.run(safer, orphan)).hasMessageContaining("violates foreign key constraint");
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
        return new PlanDraft().alone("before", "", way.before()).plan();
    }

    private static List<String> catalog(SaferWay way, Sight sight) {
        return sight.catalog().stream()
                .filter(line -> way.aside().stream().noneMatch(line::contains))
                .toList();
    }
}
