package dev.lockkeeper.lint.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.SqlSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColouringSqlTests {

    private static final List<String> PIECES = List.of(
            "SELECT ",
            "select",
            "'a",
            "'",
            "\"",
            "$$",
            "$x$",
            "--",
            "/*",
            "*/",
            "\r",
            "\n",
            "\r\n",
            " ",
            ";",
            "é",
            "\\d x",
            "E'\\'",
            "1e",
            "COPY t FROM stdin;",
            "\uFEFF",
            "\uD83D\uDE00",
            "${p}",
            ":v",
            "name",
            "t.table");

    @Test
    void keywords_strings_and_comments_are_set_apart() {
        assertThat(of("ALTER TABLE orders ADD note text DEFAULT 'a b'; -- why"))
                .containsExactly("K:ALTER", "K:TABLE", "K:ADD", "K:DEFAULT", "S:'a b'", "C:-- why");
    }

    @Test
    void where_keywords_are_in_capitals_names_are_not() {
        assertThat(of("CREATE TABLE key (name text, value text);")).containsExactly("K:CREATE", "K:TABLE");
        assertThat(of("create table t (name text primary key);"))
                .containsExactly("K:create", "K:table", "K:text", "K:primary", "K:key");
    }

    @Test
    void what_a_dot_announces_is_a_name() {
        assertThat(of("SELECT o.TABLE, \"SELECT\" FROM o")).containsExactly("K:SELECT", "K:FROM");
    }

    @Test
    void what_runs_over_lines_is_coloured_on_each() {
        assertThat(SqlSpan.lines("DO $$\r\nBEGIN\r\nEND $$; /* a\nb */"))
                .extracting(line -> line.stream().map(span -> span.kind() + "").collect(joining()))
                .containsExactly("KEYWORDnullSTRING", "STRING", "STRINGnullCOMMENT", "COMMENT");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_spans_of_a_line_are_its_text(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var sql = random.ints(random.nextInt(12), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(joining());

            assertThat(SqlSpan.lines(sql))
                    .as("%s", sql)
                    .extracting(line -> line.stream().map(SqlSpan::text).collect(joining()))
                    .containsExactly(sql.split("\r\n|\r|\n", -1));
        }
    }

    private static List<String> of(String sql) {
        return SqlSpan.lines(sql).stream()
                .flatMap(List::stream)
                .filter(span -> span.kind() != null)
                .map(span -> span.kind().name().charAt(0) + ":" + span.text())
                .toList();
    }
}
