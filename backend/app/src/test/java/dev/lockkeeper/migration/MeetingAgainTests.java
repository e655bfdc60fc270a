package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ada's adds a note to the orders. Eli's is revised, and meets it, or meets it no more. */
@LockkeeperTest
class MeetingAgainTests {

    static final String NOTE = "ALTER TABLE orders ADD COLUMN note text;";
    static final String DROP_NOTE = "ALTER TABLE orders DROP COLUMN note;";
    static final String STATE = "ALTER TABLE orders ADD COLUMN state text;";
    static final String BUYER = "ALTER TABLE buyer ADD COLUMN note text;";

    /** More than a page shows of one. */
    private static final int MANY = 210;

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationArchive archive;

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
    void two_that_met_at_a_table_are_told_again_when_they_meet_at_a_column() {
        fixtures.inReview(harbor.ada(), shop, NOTE);
        var later = fixtures.inReview(harbor.eli(), shop, STATE);
        assertThat(told(harbor.ada())).containsExactly("orders");

        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE);

        assertThat(told(harbor.ada())).containsExactly("orders", "orders.note");
    }

    @Test
    void a_revision_that_meets_at_the_same_place_or_at_a_lesser_one_tells_nobody() {
        fixtures.inReview(harbor.ada(), shop, NOTE);
        var later = fixtures.inReview(harbor.eli(), shop, DROP_NOTE);
        assertThat(told(harbor.ada())).containsExactly("orders.note");

        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE + "\n");
        fixtures.revise(harbor.eli(), later, shop, STATE);

        assertThat(told(harbor.ada())).containsExactly("orders.note");
    }

    @Test
    void two_that_had_parted_are_told_when_they_meet_anew() {
        var first = fixtures.inReview(harbor.ada(), shop, NOTE);
        var later = fixtures.inReview(harbor.eli(), shop, DROP_NOTE);

        fixtures.revise(harbor.eli(), later, shop, BUYER);
        assertThat(told(harbor.ada())).hasSize(1);
        fixtures.revise(harbor.eli(), later, shop, DROP_NOTE);

        assertThat(told(harbor.ada())).containsExactly("orders.note", "orders.note");
        fixtures.revise(harbor.ada(), first, shop, BUYER);
        fixtures.revise(harbor.ada(), first, shop, NOTE);
        assertThat(told(harbor.eli())).containsExactly("orders.note");
    }

    @Test
    void one_that_meets_at_very_many_places_hides_no_other_and_keeps_nobody_from_being_told() {
        var older = fixtures.inReview(harbor.ada(), shop, NOTE);
        var newer = fixtures.inReview(harbor.boris(), shop, wide());

        var mine = fixtures.inReview(harbor.eli(), shop, wide() + "\n" + DROP_NOTE);

        assertThat(clashes(mine).stream().map(clash -> clash.other().id()).distinct())
                .containsExactly(newer, older);
        assertThat(clashes(mine).stream().map(Clash::name)).contains("orders.note");
        assertThat(told(harbor.ada())).containsExactly("orders.note");
        assertThat(told(harbor.boris())).hasSize(1);
    }

    private static String wide() {
        return IntStream.range(0, MANY)
                .mapToObj(n -> "ALTER TABLE wide ADD COLUMN c" + n + " int;")
                .collect(Collectors.joining("\n"));
    }

    private List<Clash> clashes(MigrationId id) {
        return Acting.as(harbor.olga(), () -> archive.clashes(archive.get(id).uuid()));
    }

    /** At what, each time. */
    private List<String> told(CurrentMember member) {
        return Acting.as(
                harbor.olga(),
                () -> transaction.execute(status -> jdbc.sql("""
                        select args[4] from tenant.notice
                         where tenant_id = :tenant and member_id = :member and kind = 'CLASH' order by at, id
                        """)
                        .param("tenant", harbor.tenant().id().value())
                        .param("member", member.id().value())
                        .query(String.class)
                        .list()));
    }
}
