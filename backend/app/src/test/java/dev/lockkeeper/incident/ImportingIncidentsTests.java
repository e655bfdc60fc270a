package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.IncidentCsv.Problem;
import dev.lockkeeper.incident.IncidentImporting.Brought;
import dev.lockkeeper.incident.IncidentImporting.Preview;
import dev.lockkeeper.tenancy.Counter;
import dev.lockkeeper.tenancy.Turns;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Incidents out of a spreadsheet and into one. */
@LockkeeperTest
class ImportingIncidentsTests {

    private static final String GOOD = """
            Title,Severity,Impact started,Restored,Database,Tables,Description,Cause,Source,Source id,Owner
            Checkout was slow,major,2026-03-14 09:30,2026-03-14T11:00+01:00,shop,"orders, order_line","It said
            ""no"".",Query flaw,pager,A1,Ada
            =1+1 was sold,CRITICAL,2026-03-15T09:30:00Z,,,,,,,,
            """;

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    IncidentImporting importing;

    @Autowired
    IncidentArchive archive;

    @Autowired
    IncidentSheet sheet;

    @Autowired
    Browser browser;

    @Autowired
    IncidentLog log;

    @Autowired
    Turns turns;

    @Autowired
    Counter counter;

    @Autowired
    TransactionTemplate transaction;

    TransactionTemplate alone;
    Yard harbor;
    CurrentMember ada;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        alone = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void a_file_is_looked_at_and_then_brought_in() {
        var preview = look(ada, GOOD);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.unread()).containsExactly("Owner");
        assertThat(preview.prospects())
                .extracting(IncidentImporting.Prospect::line)
                .containsExactly(2L, 4L);
        assertThat(all()).isEmpty();

        assertThat(bring(ada, GOOD)).isEqualTo(new Brought(2, 0));
        var slow = all().get(1);
        assertThat(slow.title()).isEqualTo("Checkout was slow");
        assertThat(slow.databaseName()).isEqualTo("shop");
        assertThat(slow.description()).isEqualTo("It said\n\"no\".");
        assertThat(slow.cause()).isEqualTo(Cause.QUERY_FLAW);
        assertThat(slow.certainty()).isEqualTo(Certainty.SUSPECTED);
        assertThat(slow.course().impactStarted()).isEqualTo("2026-03-14T09:30:00Z");
        assertThat(slow.course().restored()).isEqualTo("2026-03-14T10:00:00Z");
        assertThat(slow.source()).isEqualTo(new IncidentSource("pager", "A1"));
    }

    @Test
    void what_is_imported_again_is_completed_and_not_doubled() {
        bring(ada, "title,severity,impact_started,source,source_id\nSlow,MAJOR,2026-03-14T09:30:00Z,pager,A1");
        var again = """
                title,severity,impact_started,restored,source,source_id
                Another name,MINOR,2026-03-14T08:00:00Z,2026-03-14T10:00:00Z,pager,A1
                New,MINOR,2026-03-16T08:00:00Z,,pager,A2
                """;

        assertThat(look(ada, again).known()).isOne();
        assertThat(bring(ada, again)).isEqualTo(new Brought(1, 1));
        assertThat(all()).extracting(IncidentSummary::title).containsExactly("New", "Slow");
        assertThat(all().get(1).course().restored()).isEqualTo("2026-03-14T10:00:00Z");
    }

    @Test
    void every_wrong_line_is_named_and_nothing_is_brought_in() {
        var text = """
                title,severity,impact_started,restored,database,cause,certainty,source,source_id
                Right,MAJOR,2026-03-14T09:30:00Z,,,,,pager,A1
                ,MAJOR,2026-03-14T09:30:00Z,,,,,,
                Bad,HUGE,2026-03-14T09:30:00Z,,,,,,
                Bad,MAJOR,yesterday,,,,,,
                Bad,MAJOR,2026-03-14T09:30:00Z,2026-03-14T09:00:00Z,,,,,
                Bad,MAJOR,2026-03-14T09:30:00Z,,nowhere,,,,
                Bad,MAJOR,2126-03-14T09:30:00Z,,,,,,
                Bad,MAJOR,2026-03-14T09:30:00Z,,,Schema flaw,confirmed,,
                Bad,MAJOR,2026-03-14T09:30:00Z,,,,,pager,
                Bad,MAJOR,2026-03-14T09:30:00Z,,,,,pager,A1
                """;

        assertThat(look(ada, text).problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        tuple(3L, "incident.title-missing"),
                        tuple(4L, "incident.import.not-one-of"),
                        tuple(5L, "incident.import.no-time"),
                        tuple(6L, "incident.before-impact"),
                        tuple(7L, "incident.import.no-database"),
                        tuple(8L, "incident.future"),
                        tuple(9L, "incident.import.confirms"),
                        tuple(10L, "incident.source-half"),
                        tuple(11L, "incident.import.twice"));
        assertThatThrownBy(() -> bring(ada, text))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("incident.import.wrong");
        assertThat(all()).isEmpty();
        assertThat(
                        bring(
                                harbor.crew().boris(),
                                "title,severity,impact_started,cause,certainty\nA,MAJOR,2026-03-14T09:30:00Z,SCHEMA_FLAW,CONFIRMED"))
                .isEqualTo(new Brought(1, 0));
        assertThat(all().get(0).certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void what_is_no_table_is_said_to_be_none() {
        assertThat(look(ada, "severity\nMAJOR").problems())
                .extracting(Problem::key, Problem::arguments)
                .containsExactly(
                        tuple("incident.import.no-column", List.of("title")),
                        tuple("incident.import.no-column", List.of("impact_started")));
        assertThat(look(ada, "title,severity,impact_started\n\"A,MAJOR").problems())
                .extracting(Problem::key)
                .containsExactly("incident.import.not-csv");
    }

    @Test
    void what_goes_out_comes_in_again_and_is_no_formula() {
        bring(ada, GOOD);
        var text = Acting.as(ada, () -> {
            var written = new StringWriter();
            sheet.write(new IncidentFilter(null, null, null), written);
            return written.toString();
        });

        assertThat(text).startsWith("number,title,severity,").contains("I-2,'=1+1 was sold,CRITICAL");
        var quarry = shipyard.of(cast.quarry()).crew().ada();
        bring(quarry, text);
        assertThat(Acting.as(quarry, () -> archive.newestFirst(new IncidentFilter(null, null, null), Cursor.FIRST, 9))
                        .items())
                .extracting(IncidentSummary::title)
                .containsExactly("=1+1 was sold", "Checkout was slow");
    }

    @Test
    void the_page_shows_what_is_wrong_and_then_imports() {
        assertThat(browser.post(ada, "incidents/imports").param("csv", "title,severity,impact_started\nA,HUGE,x"))
                .hasStatusOk()
                .bodyText()
                .contains("HUGE is no severity. One of [CRITICAL, MAJOR, MINOR].")
                .doesNotContain("What would be imported");
        assertThat(browser.post(ada, "incidents/imports").param("csv", GOOD))
                .hasStatusOk()
                .bodyText()
                .contains("2 new", "Import 2 incidents", "These columns are not read: Owner.");
        assertThat(browser.post(ada, "incidents/imports").param("csv", GOOD).param("confirmed", "true"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(ada, "incidents/imports").param("csv", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file, or paste its text.");
        assertThat(browser.get(ada, "incidents/export.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Checkout was slow");
        assertThat(browser.get(ada, "incidents/1/post-mortem"))
                .hasStatusOk()
                .bodyText()
                .contains("What happened", "Query flaw, suspected (Ada)", "(30 min 0 s after the impact began)");
    }

    @Test
    void tags_go_out_and_come_in_again_and_an_unknown_one_stops_the_file() {
        var tagged = "title,severity,impact_started,source,source_id,tags\n"
                + "Slow,MAJOR,2026-03-14T09:30:00Z,pager,A1,Missing index; n+1\n";
        bring(ada, tagged);
        bring(ada, tagged.replace("Missing index; n+1", "capacity"));

        assertThat(browser.get(ada, "incidents/export.csv")).bodyText().contains("A1,capacity; missing index; n+1");
        assertThat(look(ada, tagged.replace("n+1", "moonlight")).problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(2L, "incident.tag.unknown"));
    }

    @Test
    void two_files_with_the_same_sources_in_opposite_order_wait_for_each_other() throws Exception {
        var lines = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> "Slow %1$d,MINOR,2026-03-14T09:30:00Z,pager,A%1$02d".formatted(n))
                .toList();
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        var header = "title,severity,impact_started,source,source_id\n";
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 3; round++) {
                var name = "p" + round;
                var answers = threads.invokeAll(Stream.of(lines, reversed)
                        .<Callable<Brought>>map(file -> () ->
                                bring(ada, header + String.join("\n", file).replace("pager", name)))
                        .toList());
                var fresh = 0;
                for (var answer : answers) {
                    fresh += answer.get().fresh();
                }
                assertThat(fresh).isEqualTo(40);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Held by another step, a source holds the file up; the numbers of whoever reports meanwhile it does not. */
    @Test
    void who_reports_while_a_file_comes_in_does_not_wait_for_it() throws Exception {
        var file = "title,severity,impact_started,source,source_id\n"
                + "A,MINOR,2026-03-14T09:30:00Z,pager,A1\nB,MINOR,2026-03-14T09:30:00Z,pager,A2\n";
        var thread = Executors.newSingleThreadExecutor();
        try {
            var held = Acting.as(
                    ada,
                    () -> transaction.execute(status -> {
                        turns.await("incident", "pager/A2");
                        var brought = thread.submit(() -> bring(ada, file));
                        await().until(() -> counted() == 2);
                        Acting.run(ada, () -> alone.executeWithoutResult(other -> log.report(ada, slow())));
                        return brought;
                    }));
            assertThat(held.get()).isEqualTo(new Brought(2, 0));
        } finally {
            thread.shutdownNow();
        }
        assertThat(all()).extracting(IncidentSummary::number).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(all())
                .filteredOn(one -> one.title().equals("Alone"))
                .extracting(IncidentSummary::number)
                .containsExactly(3);
    }

    private int counted() {
        return Acting.as(ada, () -> alone.execute(status -> counter.last("incident")));
    }

    private static IncidentDetails slow() {
        var course = new Course(Instant.parse("2026-03-20T09:30:00Z"), null, null, null);
        return new IncidentDetails("Alone", Severity.MINOR, course, "", null, List.of(), "");
    }

    private Preview look(CurrentMember by, String text) {
        return Acting.as(by, () -> importing.look(by, text));
    }

    private Brought bring(CurrentMember by, String text) {
        return Acting.as(by, () -> importing.bring(by, text));
    }

    private List<IncidentSummary> all() {
        return Acting.as(ada, () -> archive.newestFirst(new IncidentFilter(null, null, null), Cursor.FIRST, 9))
                .items();
    }
}
