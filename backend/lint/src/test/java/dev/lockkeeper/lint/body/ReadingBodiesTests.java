package dev.lockkeeper.lint.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.parse.StatementReader;
import dev.lockkeeper.lint.source.Splitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that the server's own check accepts are read here, to their end. */
class ReadingBodiesTests {

    private static final int SLIPS = 2_000;
    private static final Pattern WORD =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\w+|:=|<<|>>|\\.\\.|\\s+|.", Pattern.DOTALL);

    private static Server server;

    @BeforeAll
    static void start() throws SQLException {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> routines() {
        return Texts.of("routines.sql").stream();
    }

    @ParameterizedTest
    @MethodSource("routines")
    void what_the_server_accepts_is_read_to_its_end(String routine) throws SQLException {
        try (var connection = server.connect()) {
            assertThat(accepts(connection, routine)).as("the server accepts it").isTrue();
        }
        assertThat(problems(routine)).isEmpty();
    }

    @Test
    void bodies_with_slips_of_the_pen_are_read_whenever_the_server_accepts_them() throws SQLException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var all = routines().toList();
        var missed = new ArrayList<String>();
        int accepted = 0;
        int refusedByBoth = 0;
        try (var connection = server.connect()) {
            for (int slip = 0; slip < SLIPS; slip++) {
                var routine = slipped(all.get(random.nextInt(all.size())), random);
                boolean accepts = accepts(connection, routine);
                var problems = problems(routine);
                accepted += accepts ? 1 : 0;
                refusedByBoth += !accepts && !problems.isEmpty() ? 1 : 0;
                if (accepts && !problems.isEmpty()) {
                    missed.add(problems + "\n" + routine);
                }
            }
        }
        System.out.printf(
                "Seed %d: of %d bodies with a slip the server accepts %d, %d of them are not read; both refuse %d%n",
                seed, SLIPS, accepted, missed.size(), refusedByBoth);
        assertThat(missed).as(String.join("\n---\n", missed)).isEmpty();
        assertThat(accepted).isGreaterThan(SLIPS / 20);
    }

    /** The body with one word left out, doubled, or changed for its neighbour; the server does not look into strings. */
    private static String slipped(String routine, Random random) {
        int open = routine.indexOf("$$") + 2;
        int close = routine.lastIndexOf("$$");
        if (open < 2 || close <= open) {
            return routine;
        }
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(routine.substring(open, close));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        int at = random.nextInt(words.size() - 2);
        if (words.subList(at, at + 3).stream().anyMatch(word -> word.contains("'"))) {
            return slipped(routine, random);
        }
        switch (random.nextInt(3)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            default -> Collections.swap(words, at, at + 2);
        }
        return routine.substring(0, open) + String.join("", words) + routine.substring(close);
    }

    private static boolean accepts(Connection connection, String routine) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(routine);
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.rollback();
        }
    }

    private static List<String> problems(String routine) {
        var piece = new Splitter(routine).next().orElseThrow();
        var statement = new StatementReader().read(piece);
        if (statement.problem() != null) {
            return List.of(statement.problem());
        }
        return statement.facts().stream()
                .filter(DefineRoutine.class::isInstance)
                .flatMap(fact -> ((DefineRoutine) fact).body().stream())
                .filter(inner -> inner.statement().problem() != null)
                .map(ReadingBodiesTests::problem)
                .toList();
    }

    private static String problem(Inner inner) {
        return inner.sql() + " " + inner.statement().problem();
    }
}
