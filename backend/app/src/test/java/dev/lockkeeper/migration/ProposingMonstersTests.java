package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.Wire;
import dev.lockkeeper.WireTest;
import dev.lockkeeper.access.Acting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of a new migration, filled with what nobody should send. */
@WireTest
class ProposingMonstersTests {

    /** Far more than any of these takes; what does not end is what this is to catch. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final int MOST_OF_A_PAGE = 4_000_000;
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Wire wire;

    Crew harbor;
    String database;
    Wire.Visitor ada;

    @BeforeEach
    void ada_before_the_form() {
        harbor = cast.harbor();
        database = fixtures.database(harbor).value().toString();
        ada = wire.signIn("ada@harbor.example", Cast.PASSWORD);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("five megabytes in one line", "-- " + "x".repeat(FIVE_MEGABYTES - 100), "shown in part"),
                Arguments.of("five megabytes of lines", "SELECT 1;\n".repeat(499_999), "after the first 10000"),
                Arguments.of(
                        "ten thousand statements", "ALTER TABLE t ADD COLUMN c int;\n".repeat(10_000), "more lines"),
                Arguments.of("ten thousand in one line", "DROP TABLE t;".repeat(10_000), "shown in part"),
                Arguments.of("ten thousand tables", numbered("CREATE INDEX ON t%d (a);\n"), "further findings"),
                Arguments.of("ten thousand tables at once", "DROP TABLE a" + numbered(", t%d"), "more locks"),
                Arguments.of("a name of a megabyte", "DROP TABLE " + "x".repeat(1_000_000), "x".repeat(63)),
                Arguments.of("open parentheses", "SELECT " + "(".repeat(5_000), "unparsed-statement"),
                Arguments.of("parentheses", "SELECT " + nested(5_000, "(", "1", ")"), "nested more than"),
                Arguments.of("CASE", "SELECT " + nested(2_000, "CASE WHEN a THEN ", "1", " END"), "nested more than"),
                Arguments.of("sub-selects", nested(2_000, "(SELECT ", "1", ")"), "nested more than"),
                Arguments.of("comments", nested(100_000, "/*", "", "*/") + "DROP TABLE t;", "drop-table"),
                Arguments.of("an unclosed quote", "SELECT 'abc", "a quote that is never closed"),
                Arguments.of("an unclosed dollar quote", "DO $$ begin", "a quote that is never closed"),
                Arguments.of("an unclosed comment", "SELECT 1 /* abc", "a comment that is never closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_can_be_kept_is_told_on_a_page_of_bounded_size(String name, String sql, String said) {
        var answer = assertTimeoutPreemptively(BOUND, () -> post(form("scripts[0].sql", sql)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);

        var page = assertTimeoutPreemptively(BOUND, () -> ada.get("/" + harbor.slug() + "/migrations/1"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).hasSizeLessThan(MOST_OF_A_PAGE).contains(said);
        assertThat(kept().report().findings()).hasSizeLessThanOrEqualTo(Examination.MOST_FINDINGS);
    }

    @Test
    void the_whole_of_what_a_page_shows_in_part_is_there_as_text() {
        var sql = "ALTER TABLE t ADD COLUMN c int;\n".repeat(2_500) + "-- the end";
        post(form("scripts[0].sql", sql));

        assertThat(ada.get("/" + harbor.slug() + "/migrations/1").body())
                .contains("/migrations/1/revisions/1/sql")
                .doesNotContain("-- the end");
        var text = ada.get("/" + harbor.slug() + "/migrations/1/revisions/1/sql");
        assertThat(text.body())
                .hasSize(sql.length() + 10)
                .startsWith("-- 01.sql\nALTER")
                .endsWith("-- the end");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    }

    @Test
    void more_than_five_megabytes_come_back_with_everything_typed() {
        var fields = form("scripts[0].sql", "x".repeat(FIVE_MEGABYTES + 1));
        fields.put("purpose", "Because of the warehouse");

        var answer = assertTimeoutPreemptively(BOUND, () -> post(fields));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("larger than 5 MB", "Because of the warehouse")
                .contains("x".repeat(FIVE_MEGABYTES));
        assertThatNothingIsSaved();
    }

    @Test
    void a_request_of_any_size_is_refused_before_it_is_read() {
        var answer = assertTimeoutPreemptively(BOUND, () -> post(form("scripts[0].sql", "x".repeat(13 * 1024 * 1024))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too large", "<html");
        assertThatNothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "jiraIssue",
                "purpose",
                "rowCounts",
                "queries",
                "compatibility",
                "wayBack",
                "scripts[0].name",
                "scripts[0].sql"
            })
    void a_nul_is_told_at_its_field_and_nothing_typed_is_lost(String field) {
        var fields = form(field, "before\0after");
        fields.putIfAbsent("queries", "what was typed beside it");

        var answer = post(fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        var id = field.replace("[", "").replace("]", "");
        assertThat(answer.body())
                .containsPattern("id=\"" + id + "-error\"[^\\n]*cannot be kept")
                .contains("before\0after")
                .contains(field.equals("queries") ? "" : "what was typed beside it");
        assertThatNothingIsSaved();
    }

    @Test
    void a_title_that_is_too_long_is_told_at_its_field() {
        var answer = post(form("title", "x".repeat(1_000_000)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("id=\"title-error\"[^\\n]*At most 200")
                .contains("x".repeat(1_000_000));
        assertThatNothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"purpose=%FF%FE", "purpose=\u00ff\u00fe", "purpose=%ED%A0%80", "purpose=%ZZ", "%FF=purpose"})
    void what_is_not_utf_8_is_refused_as_a_whole_and_in_words(String field) {
        var answer = ada.post(address(), Wire.encode(form("title", "A title")) + "&" + field);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not readable text in UTF-8", "<html");
        assertThatNothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scripts[300].sql", "scripts[-1].sql", "scripts[x].sql", "scripts[99999999999].sql"})
    void a_script_at_no_place_is_refused_by_name(String field) {
        var answer = post(form(field, "SELECT 1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This cannot be read: scripts[");
        assertThatNothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove-script-x", "remove-script-99999999999", "remove-script--1", "\0"})
    void a_step_that_is_none_changes_nothing(String step) {
        var answer = post(form("step", step));

        assertThat(answer.statusCode()).isBetween(200, 499);
    }

    @Test
    void addresses_that_name_nothing_are_not_there() {
        for (var nothing : new String[] {"99999999999", "-1", "0", "x", "1.5", "1e3", "%C3%A9"}) {
            assertThat(ada.get(address() + "/" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
        for (var undecodable : new String[] {"%00", "%FF", "%2F", "1%00"}) {
            assertThat(ada.get(address() + "/" + undecodable).statusCode())
                    .as(undecodable)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_list_takes_any_cursor_and_names_the_filter_that_it_cannot_read() {
        for (var cursor : new String[] {"", "garbage", "%F0%9F%98%80", "MTIzNA", "x".repeat(5_000)}) {
            assertThat(ada.get(address() + "?after=" + cursor).statusCode())
                    .as(cursor)
                    .isEqualTo(200);
        }
        for (var filter : new String[] {"status", "tier", "verdict", "database", "authors"}) {
            var answer = ada.get(address() + "?" + filter + "=garbage");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("This cannot be read: " + filter);
        }
        assertThat(ada.get(address() + "?q=%00").statusCode()).isEqualTo(400);
        assertThat(ada.get(address() + "?q=%FF").statusCode()).isEqualTo(400);
        assertThat(ada.get(address() + "?q=" + "x".repeat(5_000)).statusCode()).isEqualTo(200);
    }

    private void assertThatNothingIsSaved() {
        assertThat(ada.get(address() + "/1").statusCode()).isEqualTo(404);
    }

    private Revision kept() {
        return Acting.as(
                harbor.vera(),
                () -> archive.revision(
                        archive.get(new MigrationId(harbor.tenant().id(), 1)).revision()));
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return ada.post(address(), fields);
    }

    private String address() {
        return "/" + harbor.slug() + "/migrations";
    }

    private Map<String, String> form(String field, String value) {
        var fields = new LinkedHashMap<>(Map.of(
                "step", "draft",
                "title", "A monster",
                "database", database,
                "scripts[0].name", "01.sql",
                "scripts[0].direction", "UP",
                "scripts[0].sql", "SELECT 1;"));
        fields.put(field, value);
        return fields;
    }

    private static String numbered(String pattern) {
        return IntStream.range(0, 10_000).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private static String nested(int depth, String open, String inside, String close) {
        return open.repeat(depth) + inside + close.repeat(depth);
    }
}
