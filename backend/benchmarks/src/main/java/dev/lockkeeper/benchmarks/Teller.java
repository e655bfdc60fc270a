package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the companies when asked to, and leaves a file that says what is where, for who measures. */
@Component
@ConditionalOnProperty("lockkeeper.benchmark.migrations")
class Teller implements ApplicationRunner {

    private static final Duration HISTORY = Duration.ofDays(182);

    /** Of the longest migration that is measured. */
    private static final int LINES = 2_000;

    private final Companies companies;
    private final History history;
    private final MigrationArchive archive;
    private final ObligationKeeping obligations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int many;
    private final Path home;

    Teller(
            Companies companies,
            History history,
            MigrationArchive archive,
            ObligationKeeping obligations,
            JdbcClient jdbc,
            Clock clock,
            @Value("${lockkeeper.benchmark.migrations}") int many,
            @Value("${lockkeeper.home}") Path home) {
        this.companies = companies;
        this.history = history;
        this.archive = archive;
        this.obligations = obligations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.many = many;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var told = new Properties();
        told.setProperty("reader", Companies.READER);
        told.setProperty("password", Companies.PASSWORD);
        told.setProperty(
                "postgresql",
                jdbc.sql("show server_version").query(String.class).single());
        tell("one", 1, told);
        tell("many-a", many, told);
        tell("many-b", many, told);
        tellLongest(told);
        leave(told);
    }

    private void tell(String slug, int count, Properties told) {
        var began = System.nanoTime();
        var from = clock.instant().minus(HISTORY);
        var company = TravellingClock.at(from, () -> companies.found(slug));
        var measured = migrations(company, count, from);
        Acting.run(company.reader(), () -> promise(company, Math.min(count, 12)));
        told.setProperty(slug + ".count", String.valueOf(count));
        told.setProperty(slug + ".millis", String.valueOf((System.nanoTime() - began) / 1_000_000));
        Acting.run(company.reader(), () -> describe(slug, measured, told));
    }

    private void tellLongest(Properties told) {
        var from = clock.instant().minus(HISTORY);
        var company = TravellingClock.at(from, () -> companies.found("long"));
        var id = history.tellLongest(company, LINES, from.plus(Duration.ofDays(1)));
        told.setProperty("long.measured", String.valueOf(id.number()));
        told.setProperty("long.lines", String.valueOf(LINES));
    }

    /** One after the other over half a year; the last was opened two days ago. */
    private List<MigrationId> migrations(Company company, int count, Instant from) {
        var step = HISTORY.minusDays(2).dividedBy(count);
        var measured = new ArrayList<MigrationId>();
        for (int n = 1; n <= count; n++) {
            var fate = Fate.of(n, count);
            var id = history.tell(company, n, fate, from.plus(step.multipliedBy(n)));
            if (fate == Fate.MEASURED) {
                measured.add(id);
            }
        }
        return measured;
    }

    private void promise(Company company, int count) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int n = 1; n <= count; n++) {
            obligations.promise(
                    company.reader(),
                    new Promise(
                            ObligationKind.CONTRACT,
                            "Drop the column that nobody reads, " + n,
                            company.reader().id(),
                            today.plusDays(n * 3L - 6),
                            Subject.migration(n)));
        }
    }

    /** What the page of the first measured one has to show. */
    private void describe(String slug, List<MigrationId> measured, Properties told) {
        var first = archive.get(measured.get(0));
        var revision = archive.revision(first.revision());
        told.setProperty(slug + ".title", first.title());
        told.setProperty(
                slug + ".sql",
                revision.scripts().get(0).sql().lines().findFirst().orElseThrow());
        told.setProperty(slug + ".finding", revision.report().findings().get(0).message());
        told.setProperty(
                slug + ".measured",
                String.join(
                        ",",
                        measured.stream().map(id -> String.valueOf(id.number())).toList()));
    }

    private void leave(Properties told) throws IOException {
        var unfinished = home.resolve("benchmark.properties.part");
        try (var out = Files.newBufferedWriter(unfinished)) {
            told.store(out, null);
        }
        Files.move(unfinished, home.resolve("benchmark.properties"), StandardCopyOption.ATOMIC_MOVE);
    }
}
