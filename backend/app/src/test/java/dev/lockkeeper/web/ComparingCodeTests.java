package dev.lockkeeper.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.SqlSpan;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparingCodeTests {

    private static final List<String> WORDS =
            List.of("SELECT", " ", "'a\nb'", "-- c", "\n", "\r\n", "$$x$$", "é", "t", "\u000B");

    @Test
    void what_changed_within_a_line_keeps_its_colours() {
        var lines = CodeComparison.of("SELECT 'old' FROM t;", "SELECT 'new' FROM t;", line -> false);

        assertThat(lines).singleElement().satisfies(line -> assertThat(
                        line.after().passages())
                .contains(new Passage("SELECT", false, "keyword"), new Passage("new", true, "string")));
    }

    @Test
    void lines_that_are_asked_for_are_shown_though_nothing_changed_there() {
        var before =
                IntStream.rangeClosed(1, 50).mapToObj(n -> "SELECT " + n + ";").collect(joining("\n"));

        assertThat(CodeComparison.of(before, before, line -> line == 30))
                .filteredOn(line -> line.leftOut() == 0)
                .extracting(line -> line.after().number())
                .containsExactly(27, 28, 29, 30, 31, 32, 33);
    }

    @Test
    void lines_are_those_of_the_page_and_nothing_of_them_is_lost() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var before = text(random);
            var after = text(random);

            var sides = CodeComparison.of(before, after, line -> true).stream()
                    .map(ComparedLine::after)
                    .filter(Objects::nonNull)
                    .map(side -> side.passages().stream().map(Passage::text).collect(joining()))
                    .toList();

            assertThat(sides).isEqualTo(after.isEmpty() ? List.of() : plain(after));
        }
    }

    private static List<String> plain(String sql) {
        return SqlSpan.lines(sql).stream()
                .map(line -> line.stream().map(SqlSpan::text).collect(joining()))
                .toList();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(joining());
    }
}
