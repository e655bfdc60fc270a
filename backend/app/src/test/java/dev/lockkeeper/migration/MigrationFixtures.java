package dev.lockkeeper.migration;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.risk.Posture;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.Lifecycle;

/** Migrations in the states that tests need. */
@TestComponent
public class MigrationFixtures {

    public static final String DANGEROUS = """
            ALTER TABLE orders ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';
            CREATE INDEX idx_orders_fulfilment ON orders (fulfilment_status);
            ALTER TABLE orders DROP COLUMN legacy_state;
            """;

    public static final String HARMLESS = """
            SET lock_timeout = '3s';
            ALTER TABLE orders ADD COLUMN note text;
            """;

    private final Surveying surveying;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Lifecycle workers;

    MigrationFixtures(
            Surveying surveying,
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            @Qualifier("workers") Lifecycle workers) {
        this.surveying = surveying;
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.workers = workers;
    }

    /** What waits to be done later waits until this is over. */
    public void withoutWorkers(Runnable work) {
        workers.stop();
        try {
            work.run();
        } finally {
            workers.start();
        }
    }

    public DatabaseId database(Crew crew) {
        return Acting.as(
                crew.ana(),
                () -> surveying.registerDatabase(crew.ana(), new DatabaseDetails("shop", 18, false, null, "")));
    }

    public MigrationId draft(CurrentMember author, DatabaseId database, String sql) {
        return Acting.as(author, () -> lifecycle.open(author, proposal(database, sql)));
    }

    public MigrationId inReview(CurrentMember author, DatabaseId database, String sql) {
        var id = draft(author, database, sql);
        Acting.run(author, () -> lifecycle.submit(author, id));
        return id;
    }

    public void revise(CurrentMember author, MigrationId id, DatabaseId database, String sql) {
        Acting.run(author, () -> {
            var seen = archive.get(id).version();
            lifecycle.revise(author, id, seen, proposal(database, sql), "again");
        });
    }

    /** In review, with a brief that says nothing of compatibility. */
    public MigrationId silent(CurrentMember author, DatabaseId database, String sql) {
        var told = proposal(database, sql);
        var brief = new Brief("The warehouse asks.", "orders: 4 million", "", Compatibility.WORKS, "", "Drop it.");
        var proposal = new Proposal(told.title(), database, null, null, told.posture(), brief, told.scripts());
        return Acting.as(author, () -> {
            var id = lifecycle.open(author, proposal);
            lifecycle.submit(author, id);
            return id;
        });
    }

    public static Proposal proposal(DatabaseId database, String sql) {
        return proposal(database, List.of(up("01.sql", sql)));
    }

    public static Proposal proposal(DatabaseId database, List<MigrationScript> scripts) {
        return new Proposal(
                "Add a fulfilment status",
                database,
                "SHOP-412",
                null,
                Posture.FORWARD_FIX,
                new Brief(
                        "The warehouse asks.",
                        "orders: 4 million",
                        "",
                        Compatibility.WORKS,
                        "It ignores it.",
                        "Drop it."),
                scripts);
    }

    public static MigrationScript up(String name, String sql) {
        return new MigrationScript(name, Direction.UP, true, sql);
    }
}
