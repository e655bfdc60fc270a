package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.insight.upkeep.Upkeep;
import dev.lockkeeper.insight.upkeep.UpkeepDesk;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a company of a hundred migrations, one of very many and many small ones beside, has the figures of all made out of
 * them, and leaves a file that says how long that took.
 */
@Component
@ConditionalOnProperty("lockkeeper.benchmark.insights")
class FiguresTeller {

    private static final int FEW = 100;
    private static final int BESIDE = 20;

    /** Whoever looks all the time takes a processor from what is measured. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final String CHECK = "insight.check";

    private final Tenants tenants;
    private final Admission admission;
    private final Surveying surveying;
    private final Statements statements;
    private final List<Regular> rounds;
    private final UpkeepDesk upkeep;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int many;
    private final int incidents;
    private final int beside;
    private final Path home;
    private final Properties told = new Properties();

    FiguresTeller(
            Tenants tenants,
            Admission admission,
            Surveying surveying,
            Statements statements,
            List<Regular> rounds,
            UpkeepDesk upkeep,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${lockkeeper.benchmark.insights}") int many,
            @Value("${lockkeeper.benchmark.incidents}") int incidents,
            @Value("${lockkeeper.benchmark.beside}") int beside,
            @Value("${lockkeeper.home}") Path home) {
        this.tenants = tenants;
        this.admission = admission;
        this.surveying = surveying;
        this.statements = statements;
        this.rounds = rounds;
        this.upkeep = upkeep;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.many = many;
        this.incidents = incidents;
        this.beside = beside;
        this.home = home;
    }

    /** When the workers work. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() throws IOException {
        told.setProperty("reader", Companies.READER);
        told.setProperty("password", Companies.PASSWORD);
        told.setProperty(
                "postgresql",
                jdbc.sql("show server_version").query(String.class).single());
        for (var n = 1; n <= beside; n++) {
            rebuilt(found("beside-" + n, BESIDE, 4));
        }
        told.setProperty("beside", String.valueOf(beside));
        describe("few", FEW, 20);
        describe("many", many, incidents);
        told.setProperty("bytes", String.valueOf(bytes() / (many + FEW + (long) beside * BESIDE)));
        statements.awaitStatistics();
        leave();
    }

    private void describe(String slug, int count, int incidents) {
        var tenant = found(slug, count, incidents);
        var began = System.nanoTime();
        rebuilt(tenant);
        told.setProperty(slug + ".millis", String.valueOf((System.nanoTime() - began) / 1_000_000));
        told.setProperty(slug + ".rows", String.valueOf(2L * count + incidents));
        told.setProperty(slug + ".count", String.valueOf(count));
        told.setProperty(slug + ".incidents", String.valueOf(incidents));
    }

    private TenantId found(String slug, int count, int incidents) {
        var tenant = tenants.create(slug, "Company " + slug, false);
        var owner = TenantContext.in(
                tenant.id(), () -> admission.found(tenant, Companies.READER, "Rita", Companies.PASSWORD));
        Acting.run(owner, () -> fill(owner, count, incidents));
        return tenant.id();
    }

    private void fill(CurrentMember owner, int count, int incidents) {
        var agent = admission.addAgent("Builder", owner.id()).value();
        var given = Map.<String, Object>of(
                "tenant", owner.tenant().value(),
                "count", count,
                "incidents", incidents,
                "authors", new UUID[] {agent},
                "reviewer", owner.id().value(),
                "database",
                        surveying
                                .registerDatabase(owner, new DatabaseDetails("shop", 18, true, null, ""))
                                .value(),
                "production", surveying.addEnvironment(owner, new EnvironmentDetails("production", true, 1)),
                "now", clock.instant().atOffset(ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> statements.run("insights.sql", given));
    }

    /** The check finds figures of no version and has them made. */
    private void rebuilt(TenantId tenant) {
        var check = rounds.stream()
                .filter(round -> round.name().equals(CHECK))
                .findFirst()
                .orElseThrow();
        TenantContext.run(tenant, check::run);
        Upkeep state;
        do {
            Statements.pause(LOOK);
            state = Acting.asSystem(tenant, upkeep::upkeep);
        } while (state == null || state.isRebuilding());
    }

    private long bytes() {
        return jdbc.sql("""
                        select sum(pg_total_relation_size(c.oid)) from pg_class c
                         where c.relnamespace = 'tenant'::regnamespace and c.relkind = 'r'
                           and c.relname in ('insight_lead_time', 'insight_execution', 'insight_incident', 'insight_blame')
                        """).query(Long.class).single();
    }

    private void leave() throws IOException {
        var unfinished = home.resolve("benchmark.properties.part");
        try (var out = Files.newBufferedWriter(unfinished)) {
            told.store(out, null);
        }
        Files.move(unfinished, home.resolve("benchmark.properties"), StandardCopyOption.ATOMIC_MOVE);
    }
}
