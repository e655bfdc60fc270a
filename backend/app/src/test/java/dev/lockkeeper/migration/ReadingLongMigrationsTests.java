package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two thousand lines: a page of bounded size first, and the rest of them when somebody gets there. */
@LockkeeperTest
class ReadingLongMigrationsTests {

    private static final int LINES = 2_000;
    private static final int MOST_OF_A_PAGE = 200_000;

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void harbor() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void no_more_statements_are_sent_for_two_thousand_lines_than_for_two() {
        var small = fixtures.inReview(harbor.ada(), shop, lines(1, 3));
        var large = fixtures.inReview(harbor.eli(), shop, lines(10_000, 10_000 + LINES));

        var few = StatementCounter.during(() -> body("migrations/" + small.number()));
        var many = StatementCounter.during(() -> body("migrations/" + large.number()));

        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
        assertThat(body("migrations/" + large.number())).hasSizeLessThan(MOST_OF_A_PAGE);
    }

    @Test
    void what_the_page_does_not_show_comes_in_parts_with_its_findings_until_the_end() {
        var id = fixtures.inReview(harbor.ada(), shop, lines(1, 1 + LINES));
        var page = body("migrations/" + id.number());
        assertThat(page)
                .contains("id=\"script-1-49\"", "And 1,951 more lines", "/revisions/1/lines?from=49")
                .doesNotContain("id=\"script-1-50\"");

        var all = new ArrayList<String>(lineIds(page));
        while (all.size() < LINES) {
            var part = part(id, all.size());
            assertThat(part)
                    .contains("class=\"sql__notes\"")
                    .doesNotContain("<html")
                    .hasSizeLessThan(MOST_OF_A_PAGE);
            all.addAll(lineIds(part));
        }

        assertThat(all)
                .isEqualTo(IntStream.rangeClosed(1, LINES)
                        .mapToObj(n -> "script-1-" + n)
                        .toList());
        assertThat(part(id, LINES - 40)).doesNotContain("more line");
    }

    private static List<String> lineIds(String html) {
        return Pattern.compile("<li [^>]*id=\"(script-1-\\d+)\"")
                .matcher(html)
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    @Test
    void a_thousand_lines_of_which_nothing_is_said_are_one_page() {
        var id = fixtures.inReview(harbor.ada(), shop, "SELECT 1\n" + "+ 1\n".repeat(LINES - 2) + ";");

        assertThat(body("migrations/" + id.number()))
                .contains("id=\"script-1-1000\"", "And 1,000 more lines", "/revisions/1/lines?from=1000")
                .doesNotContain("id=\"script-1-1001\"");
        assertThat(part(id, 1000))
                .contains("id=\"script-1-1001\"", "id=\"script-1-2000\"")
                .doesNotContain("more line");
    }

    @Test
    void a_line_of_which_much_is_said_is_shown_whatever_is_said() {
        var id = fixtures.inReview(harbor.ada(), shop, lines(1, 300).replace('\n', ' ') + "\nSELECT 1;");

        assertThat(body("migrations/" + id.number())).contains("id=\"script-1-1\"", "And one more line.");
        assertThat(part(id, 1)).contains("id=\"script-1-2\"").doesNotContain("more line");
    }

    @Test
    void what_was_measured_of_each_statement_costs_no_more_statements() {
        var id = fixtures.inReview(harbor.ada(), shop, lines(1, 1 + LINES));
        var before = StatementCounter.during(() -> body("migrations/" + id.number()));

        measure(id);

        var after = StatementCounter.during(() -> body("migrations/" + id.number()));
        assertThat(after).hasSameSizeAs(before);
        assertThat(body("migrations/" + id.number())).contains("1,007 ms").hasSizeLessThan(MOST_OF_A_PAGE);
    }

    private void measure(MigrationId id) {
        var measures = IntStream.rangeClosed(1, LINES)
                .mapToObj(n -> new StatementMeasure("01.sql", n, new Measure(1_000L + n, 1L, null)))
                .toList();
        var start = Instant.parse("2026-03-14T09:30:00Z");
        var setting = new Setting("stage-3", "18.1", "");
        var report = new RehearsalReport("ci-1", 1, setting, start, 1, null, RehearsalOutcome.SUCCEEDED, "", measures);
        Acting.run(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=split"})
    void a_comparison_of_two_thousand_lines_says_beside_the_first_two_hundred_what_is_found(String view) {
        var few = compared(1, 3, view);
        var many = compared(10_000, 10_000 + LINES, view);

        assertThat(many.statements()).hasSizeLessThanOrEqualTo(few.statements().size());
        assertThat(many.page())
                .contains("id=\"script-1-2000\"", "Something is said of 1,800 more lines")
                .hasSizeLessThan(2_500_000);
    }

    private record Compared(List<String> statements, String page) {}

    private Compared compared(int from, int until, String view) {
        var id = fixtures.inReview(harbor.ada(), shop, lines(from, until).replace("orders", "parcels"));
        fixtures.revise(harbor.ada(), id, shop, lines(from, until));
        var address = "migrations/" + id.number() + "/revisions/2/changes" + view;
        return new Compared(StatementCounter.during(() -> body(address)), body(address));
    }

    @Test
    void lines_are_counted_through_all_scripts() {
        var scripts = List.of(
                MigrationFixtures.up("01.sql", lines(1, 31)),
                MigrationFixtures.up("02.sql", lines(2001, 2041)),
                MigrationFixtures.up("03.sql", lines(4001, 4011)));
        var id = Acting.as(harbor.ada(), () -> lifecycle.open(harbor.ada(), MigrationFixtures.proposal(shop, scripts)));

        assertThat(body("migrations/" + id.number()))
                .contains("id=\"script-2-19\"", "And 31 more lines")
                .doesNotContain("id=\"script-2-20\"", "id=\"script-3\"");
        assertThat(part(id, 49))
                .contains("id=\"script-2-from-19\"", "id=\"script-2-20\"", "id=\"script-3\"", "id=\"script-3-10\"")
                .doesNotContain("more line");
    }

    @Test
    void without_script_they_are_a_page_of_their_own_and_nonsense_is_the_beginning_or_the_end() {
        var id = fixtures.inReview(harbor.ada(), shop, lines(1, 1 + LINES));
        var address = "migrations/" + id.number() + "/revisions/1/lines?from=";

        assertThat(body(address + "1000")).contains("<html", "id=\"script-1-1001\"");
        assertThat(body(address + "-5")).contains("id=\"script-1-1\"");
        assertThat(body(address + "999999")).doesNotContain("id=\"script-1-", "more lines");
        assertThat(browser.get(harbor.boris(), "migrations/99/revisions/1/lines"))
                .hasStatus(404);
        assertThat(browser.get(harbor.boris(), address + "x")).hasStatus(400);
    }

    private String part(MigrationId id, int from) {
        return text(browser.get(harbor.boris(), "migrations/" + id.number() + "/revisions/1/lines?from=" + from)
                .header("HX-Request", "true")
                .exchange()
                .getResponse());
    }

    private String body(String address) {
        return text(browser.get(harbor.boris(), address).exchange().getResponse());
    }

    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> "ALTER TABLE orders ADD COLUMN column_" + n + " text DEFAULT 'x';")
                .collect(Collectors.joining("\n"));
    }
}
