package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.Hold.Kind.COLUMN;
import static dev.lockkeeper.migration.Hold.Kind.TABLE;
import static dev.lockkeeper.migration.Hold.Kind.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class MeetingOtherMigrationsTests {

    static final String NOTE = "ALTER TABLE orders ADD COLUMN note text;";
    static final String DROP_NOTE = "SELECT 1;\nALTER TABLE orders DROP COLUMN note;";
    static final String STATE = "ALTER TABLE orders ADD COLUMN state text;";
    static final String BUYER = "ALTER TABLE buyer ADD COLUMN note text;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Surveying surveying;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void harbor() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void two_that_touch_the_same_column_see_each_other_with_their_statements() {
        var first = inReview(harbor.ada(), NOTE);
        var later = inReview(harbor.eli(), DROP_NOTE);

        assertThat(clashes(later)).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(COLUMN);
            assertThat(clash.name()).isEqualTo("orders.note");
            assertThat(clash.mine().statement()).isEqualTo(2);
            assertThat(clash.mine().line()).isEqualTo(2);
            assertThat(clash.theirs().excerpt()).isEqualTo("ALTER TABLE orders ADD COLUMN note text");
            assertThat(clash.other().id()).isEqualTo(first);
        });
        assertThat(clashes(first)).extracting(clash -> clash.other().id()).containsExactly(later);
    }

    @Test
    void the_same_table_is_enough_and_another_table_is_not() {
        var first = inReview(harbor.ada(), NOTE);
        inReview(harbor.ada(), BUYER);
        inReview(harbor.eli(), STATE);

        assertThat(clashes(first)).extracting(Clash::kind, Clash::name).containsExactly(tuple(TABLE, "orders"));
    }

    @Test
    void the_same_version_number_is_a_clash_whatever_is_behind_it() {
        var first = inReview(harbor.ada(), List.of(MigrationFixtures.up("V42__note.sql", NOTE)));
        inReview(harbor.eli(), List.of(MigrationFixtures.up("V042__buyer.sql", BUYER)));

        assertThat(clashes(first)).extracting(Clash::kind, Clash::name).containsExactly(tuple(VERSION, "42"));
    }

    @Test
    void two_that_make_the_same_table_clash() {
        var first = inReview(harbor.ada(), "CREATE TABLE invoice (id bigint PRIMARY KEY);");
        inReview(harbor.eli(), "CREATE TABLE public.invoice (id bigint PRIMARY KEY);");

        assertThat(clashes(first)).extracting(Clash::kind, Clash::name).contains(tuple(TABLE, "invoice"));
    }

    @Test
    void drafts_reserve_nothing_and_submission_does() {
        var first = inReview(harbor.ada(), NOTE);
        var draft = fixtures.draft(harbor.eli(), shop, NOTE);
        assertThat(clashes(first)).isEmpty();

        Acting.run(harbor.eli(), () -> lifecycle.submit(harbor.eli(), draft));

        assertThat(clashes(first)).hasSize(1);
    }

    @Test
    void a_revision_reserves_anew_and_what_is_withdrawn_reserves_nothing() {
        var first = inReview(harbor.ada(), NOTE);
        var later = inReview(harbor.eli(), DROP_NOTE);

        fixtures.revise(harbor.eli(), later, shop, BUYER);
        assertThat(clashes(first)).isEmpty();
        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE);
        assertThat(clashes(first)).hasSize(1);
        Acting.run(harbor.eli(), () -> lifecycle.withdraw(harbor.eli(), later, "No longer."));
        assertThat(clashes(first)).isEmpty();
    }

    @Test
    void what_has_run_stays_in_sight_of_the_later_until_that_is_written_anew() {
        var first = inReview(harbor.ada(), NOTE);
        var later = inReview(harbor.eli(), DROP_NOTE);

        run(first);

        assertThat(clashes(later)).singleElement().satisfies(clash -> assertThat(clash.ranAt())
                .isNotNull());
        assertThat(clashes(first)).isEmpty();
        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE + "\n");
        assertThat(clashes(later)).isEmpty();
        assertThat(clashes(inReview(harbor.ada(), NOTE)))
                .extracting(clash -> clash.other().id())
                .containsExactly(later);
    }

    @Test
    void both_authors_are_told_at_submission_and_the_later_one_again_when_the_other_runs() {
        var first = inReview(harbor.ada(), NOTE);
        var later = inReview(harbor.eli(), DROP_NOTE);
        assertThat(told(harbor.ada())).containsExactly("CLASH.MET.STATEMENT");
        assertThat(told(harbor.eli())).isEmpty();

        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE + "\n");
        run(first);

        assertThat(told(harbor.ada())).hasSize(1);
        assertThat(told(harbor.eli())).containsExactly("CLASH.RAN.STATEMENT");
    }

    @Test
    void two_that_are_submitted_at_the_same_moment_see_each_other_and_one_is_told() throws Exception {
        for (var round = 0; round < 8; round++) {
            var table = "t" + round;
            var ada = fixtures.draft(harbor.ada(), shop, "ALTER TABLE " + table + " ADD COLUMN a int;");
            var eli = fixtures.draft(harbor.eli(), shop, "ALTER TABLE " + table + " ADD COLUMN b int;");

            atOnce(() -> submit(harbor.ada(), ada), () -> submit(harbor.eli(), eli));

            assertThat(clashes(ada)).hasSize(1);
            assertThat(clashes(eli)).hasSize(1);
            assertThat(told(harbor.ada()).size() + told(harbor.eli()).size()).isEqualTo(round + 1);
        }
    }

    @Test
    void both_pages_say_what_meets_and_where() {
        var first = inReview(harbor.ada(), NOTE);
        var later = inReview(harbor.eli(), DROP_NOTE);

        assertThat(browser.get(harbor.eli(), "migrations/" + later.number()))
                .bodyText()
                .contains(
                        "Meets other migrations",
                        "column orders.note",
                        "#script-1-2",
                        "statement 2 of 01.sql",
                        "Blast radius",
                        "also in flight:");
        assertThat(browser.get(harbor.ada(), "migrations/" + first.number()))
                .bodyText()
                .contains("Meets other migrations", "M-" + later.number());
        run(first);
        assertThat(browser.get(harbor.eli(), "migrations/" + later.number()))
                .bodyText()
                .contains("has run since this revision was written", "nothing else in flight");
    }

    @Test
    void another_database_and_another_tenant_are_elsewhere() {
        var first = inReview(harbor.ada(), NOTE);
        var ours = harbor;
        harbor = cast.quarry();
        shop = fixtures.database(harbor);
        inReview(harbor.ada(), NOTE);

        assertThat(Acting.as(
                        ours.olga(), () -> archive.clashes(archive.get(first).uuid())))
                .isEmpty();
    }

    /** As if its gate had been open: what it asks for is not the matter here. */
    private void run(MigrationId id) {
        Acting.run(
                harbor.olga(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update tenant.migration set status = 'EXECUTING' where tenant_id = :tenant and number = :number")
                        .param("tenant", harbor.tenant().id().value())
                        .param("number", id.number())
                        .update()));
        Acting.run(harbor.ada(), () -> lifecycle.ended(id, MigrationStatus.DONE, Instant.now()));
    }

    private Void submit(CurrentMember by, MigrationId id) {
        Acting.run(by, () -> lifecycle.submit(by, id));
        return null;
    }

    private MigrationId inReview(CurrentMember author, String sql) {
        return inReview(author, List.of(MigrationFixtures.up("01.sql", sql)));
    }

    private MigrationId inReview(CurrentMember author, List<MigrationScript> scripts) {
        return Acting.as(author, () -> {
            var id = lifecycle.open(author, MigrationFixtures.proposal(shop, scripts));
            lifecycle.submit(author, id);
            return id;
        });
    }

    private List<Clash> clashes(MigrationId id) {
        return Acting.as(harbor.olga(), () -> archive.clashes(archive.get(id).uuid()));
    }

    private List<String> told(CurrentMember member) {
        return Acting.as(
                harbor.olga(),
                () -> transaction.execute(status -> jdbc.sql("""
                        select words from tenant.notice
                         where tenant_id = :tenant and member_id = :member and kind = 'CLASH' order by at, id
                        """)
                        .param("tenant", harbor.tenant().id().value())
                        .param("member", member.id().value())
                        .query(String.class)
                        .list()));
    }

    private static void atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var start = new CountDownLatch(1);
            var both = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            start.countDown();
            for (var work : both) {
                work.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
    }
}
