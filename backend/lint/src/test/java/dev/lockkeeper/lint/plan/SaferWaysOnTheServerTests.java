package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Plan;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
