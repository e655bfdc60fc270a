package dev.lockkeeper.lint.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
        var one = server.copy();
        var other = server.copy();
        server.run(one, before(way));
        server.run(other, before(way));

        server.run(one, way.original());
        server.run(other, way.safer());

        assertThat(catalog(way, other)).containsExactlyElementsOf(catalog(way, one));
        for (var table : way.sameRows() ? server.tables(one) : List.<String>of()) {
            assertThat(server.rows(other, table)).as(table).isEqualTo(server.rows(one, table));
        }
        server.drop(one);
        server.drop(other);
    }

    private static Plan before(SaferWay way) {
        return new Plan(List.of(new PlanScript("before", way.before(), false, "", 1)), List.of());
    }

    private static List<String> catalog(SaferWay way, String database) throws SQLException {
        return server.catalog(database).stream()
                .filter(line -> way.aside().stream().noneMatch(line::contains))
                .toList();
    }
}
