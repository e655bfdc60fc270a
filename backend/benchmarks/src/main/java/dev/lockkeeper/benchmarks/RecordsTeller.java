package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.obligation.ObligationFeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes two companies, of ten records and of very many, and leaves a file that says what is where. */
@Component
@ConditionalOnProperty("lockkeeper.benchmark.decisions")
class RecordsTeller implements ApplicationRunner {

    private static final int FEW = 10;

    private final Companies companies;
    private final History history;
    private final Shelf shelf;
    private final Statements statements;
    private final ApiTokens tokens;
    private final ObligationFeeds feeds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int many;
    private final Path home;
    private final Properties told = new Properties();

    RecordsTeller(
            Companies companies,
            History history,
            Shelf shelf,
            Statements statements,
            ApiTokens tokens,
            ObligationFeeds feeds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${lockkeeper.benchmark.decisions}") int many,
            @Value("${lockkeeper.home}") Path home) {
        this.companies = companies;
        this.history = history;
        this.shelf = shelf;
        this.statements = statements;
        this.tokens = tokens;
        this.feeds = feeds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.many = many;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        told.setProperty("reader", Companies.READER);
        told.setProperty("password", Companies.PASSWORD);
        told.setProperty(
                "postgresql",
                jdbc.sql("show server_version").query(String.class).single());
        tell("ten", FEW);
        tell("many", many);
        statements.awaitStatistics();
        leave();
    }

    private void tell(String slug, int count) {
        var company = companies.found(slug);
        Acting.run(company.admin(), () -> shelf.fill(company, count));
        var migration = history.tell(company, 1, Fate.MEASURED, clock.instant().minus(Duration.ofDays(1)));
        told.setProperty(slug + ".count", String.valueOf(count));
        told.setProperty(slug + ".migration", String.valueOf(migration.number()));
        var token = Acting.as(
                company.admin(),
                () -> tokens.issue(
                        company.admin(),
                        company.engineers().get(0).id(),
                        "benchmark",
                        Set.of(Scope.READ, Scope.MIGRATIONS_WRITE),
                        Duration.ofDays(2)));
        told.setProperty(slug + ".token", token.text());
        told.setProperty(slug + ".feed", Acting.as(company.reader(), () -> feeds.renew(company.reader())));
        told.setProperty(slug + ".decider", company.reader().id().toString());
        Acting.run(company.reader(), () -> transaction.executeWithoutResult(status -> point(company, count)));
    }

    /** Where in the lists the pages begin that are asked for. */
    private void point(Company company, int count) {
        var tenant = company.tenant();
        var slug = tenant.slug();
        told.setProperty(slug + ".middle", place(company, count / 2));
        told.setProperty(slug + ".last", place(company, 6));
        told.setProperty(slug + ".ranked", count > 20 ? "3d000000_9" : "");
        told.setProperty(slug + ".seldom", text(company, """
                select substring(r.decision from '[a-z]+_[0-9]+') from tenant.decision_revision r
                  join tenant.decision d on d.tenant_id = :t and d.id = r.decision_id and d.revision = r.revision
                 where r.tenant_id = :t and d.number = 9"""));
        told.setProperty(
                slug + ".domain", text(company, "select id from tenant.domain where tenant_id = :t and name = 'Shop'"));
        told.setProperty(slug + ".database", company.database().toString());
        told.setProperty(slug + ".obligation", text(company, """
                select id from tenant.obligation where tenant_id = :t and subject_text = 'D-7'"""));
        told.setProperty(slug + ".due", text(company, """
                select due_on || '_' || id from (select due_on, id, row_number() over (order by due_on, id) as n,
                       count(*) over () as all from tenant.obligation where tenant_id = :t and status = 'OPEN') o
                 where n = o.all / 2"""));
        told.setProperty(slug + ".thread", text(company, """
                select c.id from tenant.decision_comment c join tenant.decision d on d.tenant_id = :t and d.id = c.decision_id
                 where c.tenant_id = :t and d.number = 9 and c.thread_id is null order by c.id limit 1"""));
        told.setProperty(slug + ".guard", text(company, """
                select g.id from tenant.decision_guard g join tenant.decision d on d.tenant_id = :t and d.id = g.decision_id
                 where g.tenant_id = :t and d.number = 9"""));
        told.setProperty(slug + ".import", text(company, """
                select id from tenant.decision_import where tenant_id = :t order by at desc limit 1"""));
        told.setProperty(slug + ".file", text(company, """
                select f.id from tenant.decision_import_file f
                 where f.tenant_id = :t and f.place = 1
                   and f.import_id = (select id from tenant.decision_import where tenant_id = :t order by at desc limit 1)"""));
    }

    private String place(Company company, int number) {
        var at = jdbc.sql("select opened_at from tenant.decision where tenant_id = :t and number = :n")
                .param("t", company.tenant().id().value())
                .param("n", number)
                .query(OffsetDateTime.class)
                .single();
        return Cursor.of(at.toInstant(), number).toString();
    }

    private String text(Company company, String sql) {
        return jdbc.sql(sql)
                .param("t", company.tenant().id().value())
                .query((row, n) -> String.valueOf(row.getObject(1)))
                .single();
    }

    private void leave() throws IOException {
        var unfinished = home.resolve("benchmark.properties.part");
        try (var out = Files.newBufferedWriter(unfinished)) {
            told.store(out, null);
        }
        Files.move(unfinished, home.resolve("benchmark.properties"), StandardCopyOption.ATOMIC_MOVE);
    }
}
