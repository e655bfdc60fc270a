package dev.lockkeeper.lint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SplittingScriptsTests {

    @Test
    void semicolons_end_statements_and_empty_ones_vanish() {
        assertThat(split("SELECT 1;; ;SELECT 2 ; ")).containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void semicolons_in_quotes_of_every_kind_do_not() {
        assertThat(split("""
                        SELECT ';', 'it''s;', E'it\\';', $$;$$, $tag$ ; $$ ; $tag$, U&'\\0441;', "a;""b", B'01', 'one'
                          'continued;'; SELECT 2
                        """)).hasSize(2).last().isEqualTo("SELECT 2");
    }

    @Test
    void backslashes_escape_only_where_postgresql_says_so() {
        assertThat(split("SELECT 'a\\'; SELECT 2")).hasSize(2);
        assertThat(split("SELECT E'a\\'; SELECT 2';")).hasSize(1);
    }

    @Test
    void comments_nest_and_hide_what_is_in_them() {
        assertThat(split("/* a /* ; */ ; */ SELECT 1 -- ; not here\n; SELECT /* ; */ 2"))
                .containsExactly("SELECT 1", "SELECT /* ; */ 2");
    }

    @Test
    void bodies_of_routines_stay_whole() {
        var body = """
                CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql
                BEGIN ATOMIC
                  SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END;
                  SELECT 2;
                END""";

        assertThat(split(body + ";\nSELECT 3;")).containsExactly(body, "SELECT 3");
    }

    @Test
    void begin_and_end_of_transactions_hold_nothing() {
        assertThat(split("BEGIN; SELECT 1; END; SELECT 2;")).containsExactly("BEGIN", "SELECT 1", "END", "SELECT 2");
    }

    @Test
    void rules_may_hold_several_statements() {
        assertThat(split("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3"))
                .hasSize(2);
    }

    @Test
    void an_open_parenthesis_does_not_swallow_the_rest() {
        assertThat(split("CREATE TABLE n (id int; SELECT 2; SELECT 3")).hasSize(3);
    }

    @Test
    void psql_commands_are_pieces_of_their_own() {
        assertThat(split("\\set x 1\nSELECT 1 \\gset\n\\i other.sql\nSELECT 2;"))
                .containsExactly("\\set x 1", "SELECT 1", "\\gset", "\\i other.sql", "SELECT 2");
    }

    @Test
    void copied_rows_are_passed_over() {
        assertThat(split("COPY t (a, b) FROM stdin;\n1\tit's; one\n2\t$$\n\\.\nSELECT 2;"))
                .containsExactly("COPY t (a, b) FROM stdin", "SELECT 2");
    }

    @Test
    void placeholders_are_names() {
        assertThat(split("SELECT ${a;b}, {{ c;d }}, x${e}y FROM t; SELECT 2")).hasSize(2);
    }

    @Test
    void offsets_point_into_the_script() {
        var sql = "  SELECT 1 ;\n\tSELECT 'ü€𝄞' ; ";
        var pieces = pieces(sql);

        assertThat(sql.substring(pieces.get(1).from(), pieces.get(1).to())).isEqualTo("SELECT 'ü€𝄞'");
        assertThat(new Lines(sql).line(pieces.get(1).from())).isEqualTo(2);
        assertThat(new Lines(sql).column(pieces.get(1).from())).isEqualTo(2);
    }

    @Property(tries = 2_000)
    void any_text_is_cut_into_pieces_in_order(@ForAll("scraps") List<String> scraps) {
        var sql = String.join("", scraps);
        int end = 0;
        for (var piece : pieces(sql)) {
            assertThat(piece.from()).isGreaterThanOrEqualTo(end);
            assertThat(piece.to()).isGreaterThan(piece.from()).isLessThanOrEqualTo(sql.length());
            end = piece.to();
        }
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "'",
                        "''",
                        "\"",
                        "$$",
                        "$a$",
                        "$",
                        "E'",
                        "U&\"",
                        "\\",
                        "\\x\n",
                        "/*",
                        "*/",
                        "--",
                        "\n",
                        ";",
                        "(",
                        ")",
                        "${",
                        "}",
                        "{{",
                        "}}",
                        ":",
                        "::",
                        ":a",
                        "[",
                        "]",
                        " ",
                        "\t",
                        "\0",
                        "\uFEFF",
                        "é",
                        "\uD800",
                        "BEGIN",
                        " ATOMIC ",
                        "END",
                        "CASE",
                        "CREATE ",
                        "FUNCTION ",
                        "RULE ",
                        "COPY ",
                        "FROM ",
                        "STDIN",
                        "\\.",
                        "1",
                        "0x",
                        "1.",
                        ".5",
                        "1e",
                        "+",
                        "-",
                        "@-",
                        "<=",
                        "|||")
                .list()
                .ofMaxSize(30);
    }

    private static List<String> split(String sql) {
        return pieces(sql).stream()
                .map(piece -> sql.substring(piece.from(), piece.to()))
                .toList();
    }

    private static List<Piece> pieces(String sql) {
        var pieces = new ArrayList<Piece>();
        var splitter = new Splitter(sql);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }
}
