package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.judge.Grammar.Sentence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Statements of nearly every kind, at random over a schema that has something of everything. The build takes the same
 * seeds in the same order for as long as its time allows; -Dlockkeeper.wide.seed begins elsewhere,
 * -Dlockkeeper.wide.seconds and -Dlockkeeper.wide.seeds go on for longer. What is found is kept as a form, or in
 * wide.gaps until it is mended.
 */
class WideMigrationsTests {

    private static final long SECONDS = Long.getLong("lockkeeper.wide.seconds", 25);
    private static final long FIRST = Long.getLong("lockkeeper.wide.seed", 1);
    private static final long MOST = Long.getLong("lockkeeper.wide.seeds", 80);
    private static final int LENGTH = 6;

    /** So many seeds are tried however long they take. */
    private static final long LEAST = Math.min(20, MOST);

    private final Grammar grammar = Grammar.of("wide.grammar");
    private final List<Pattern> known = Form.text("wide.gaps")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> Pattern.compile(line, Pattern.DOTALL))
            .toList();

    @Test
    void the_linter_foresees_what_the_server_does_with_statements_of_every_kind() throws SQLException {
        var disagreements = new ArrayList<String>();
        try (var shop = Shop.open("wide", Shop.SCHEMA + Form.text("wide.sql"))) {
            var database = shop.copy();
            var journey = new Journey(shop.schema(), shop.major(), rows(shop, database));
            long until = System.nanoTime() + SECONDS * 1_000_000_000L;
            long seed = FIRST;
            for (; seed < FIRST + MOST && (seed < FIRST + LEAST || System.nanoTime() < until); seed++) {
                var difference = difference(shop, database, journey, seed);
                if (difference != null
                        && known.stream()
                                .noneMatch(gap -> gap.matcher(last(difference)).matches())) {
                    disagreements.add("seed " + seed + ": " + difference);
                }
            }
            System.out.printf(
                    "PostgreSQL %d: %d statements compared, seeds %d to %d%n",
                    shop.major(), journey.compared(), FIRST, seed - 1);
            assertThat(journey.compared()).isGreaterThanOrEqualTo((int) LEAST * LENGTH / 2);
        }
        assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
    }

    private static Rows rows(Shop shop, String database) throws SQLException {
        try (var connection = shop.connect(database)) {
            return Rows.in(connection);
        }
    }

    /** Each journey has a session of its own: what one has looked up, it need not lock to look up again. */
    private @Nullable String difference(Shop shop, String database, Journey journey, long seed) throws SQLException {
        try (var connection = shop.connect(database)) {
            return journey.judge(connection, sentences(seed, shop.major()));
        }
    }

    /** The last statement of several, with what is claimed of it and seen. */
    private static String last(String difference) {
        var upTo = difference.substring(0, difference.indexOf("\n    "));
        return difference.substring(upTo.lastIndexOf(";\n") < 0 ? 0 : upTo.lastIndexOf(";\n") + 2);
    }

    private List<Sentence> sentences(long seed, int major) {
        var random = new Random(seed);
        return Stream.generate(() -> grammar.sentence(random, major))
                .limit(LENGTH)
                .toList();
    }
}
