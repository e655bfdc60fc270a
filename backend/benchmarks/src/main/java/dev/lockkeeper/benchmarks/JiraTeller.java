package dev.lockkeeper.benchmarks;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.BenchmarkDoors;
import dev.lockkeeper.jira.JiraConnections;
import dev.lockkeeper.migration.MigrationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connects a company to so many Jiras, each with an issue and its migration, takes the time from a change until its issue
 * shows it, and leaves a file that says what that was and where the doors are.
 */
@Component
@ConditionalOnProperty("lockkeeper.benchmark.jira")
class JiraTeller implements ApplicationRunner {

    private record Shown(JiraSite site, MigrationId migration) {}

    private final Companies companies;
    private final JiraConnections connections;
    private final BenchmarkDoors doors;
    private final Tiers tiers;
    private final JdbcClient jdbc;
    private final int count;
    private final int rounds;
    private final Path home;
    private final Properties told = new Properties();

    JiraTeller(
            Companies companies,
            JiraConnections connections,
            BenchmarkDoors doors,
            Tiers tiers,
            JdbcClient jdbc,
            @Value("${lockkeeper.benchmark.jira}") int count,
            @Value("${lockkeeper.benchmark.rounds}") int rounds,
            @Value("${lockkeeper.home}") Path home) {
        this.companies = companies;
        this.connections = connections;
        this.doors = doors;
        this.tiers = tiers;
        this.jdbc = jdbc;
        this.count = count;
        this.rounds = rounds;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        told.setProperty(
                "postgresql",
                jdbc.sql("show server_version").query(String.class).single());
        var company = companies.found("jira");
        var all = IntStream.range(0, count).mapToObj(n -> show(company, n)).toList();
        all.forEach(shown -> shown.site().awaitShown());
        told.setProperty("alone", listed(oneByOne(company, all)));
        told.setProperty("together", listed(together(company, all)));
        leave();
    }

    private Shown show(Company company, int number) {
        var site = new JiraSite(number);
        var admin = company.admin();
        var connection = Acting.as(admin, () -> connections.connect(admin, site.details()));
        var door = doors.open(admin, connection);
        told.setProperty("door." + number, door.path());
        told.setProperty("secret." + number, door.secret());
        told.setProperty("issue." + number, site.issueId());
        told.setProperty("key." + number, site.key());
        return new Shown(site, tiers.propose(company, site.key()));
    }

    /** Half as many before warm it up. */
    private LongStream oneByOne(Company company, List<Shown> all) {
        var took = new ArrayList<Long>();
        var warmUp = rounds / 2;
        for (var round = 0; round < warmUp + rounds; round++) {
            var shown = all.get(round % count);
            shown.site().rest();
            var began = System.nanoTime();
            tiers.turn(company, shown.migration(), shown.site().key());
            took.add(shown.site().awaitShown() - began);
        }
        return took.stream().skip(warmUp).mapToLong(nanos -> nanos);
    }

    private LongStream together(Company company, List<Shown> all) {
        var began = new long[count];
        for (var number = 0; number < count; number++) {
            began[number] = System.nanoTime();
            tiers.turn(
                    company, all.get(number).migration(), all.get(number).site().key());
        }
        return IntStream.range(0, count)
                .mapToLong(number -> all.get(number).site().awaitShown() - began[number])
                .sorted();
    }

    private static String listed(LongStream nanos) {
        return nanos.mapToObj(each -> String.valueOf(each / 1_000)).collect(joining(","));
    }

    private void leave() throws IOException {
        var unfinished = home.resolve("benchmark.properties.part");
        try (var out = Files.newBufferedWriter(unfinished)) {
            told.store(out, null);
        }
        Files.move(unfinished, home.resolve("benchmark.properties"), StandardCopyOption.ATOMIC_MOVE);
    }
}
