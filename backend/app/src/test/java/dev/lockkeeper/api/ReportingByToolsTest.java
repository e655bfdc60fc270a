package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.WireTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.execution.ExecutionRow;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Harbor with an approved migration, tools that run it, and the application at a real port to tell. */
@WireTest
abstract class ReportingByToolsTest {

    /** How a program ended, and what it said. */
    record Ended(int status, String said) {}

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    Yard harbor;
    MigrationId migration;
    String token;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        var crew = harbor.crew();
        token = Acting.as(crew.ana(), () -> tokens.issue(
                        crew.ana(),
                        crew.agent().id(),
                        "ci",
                        EnumSet.of(Scope.READ, Scope.EXECUTIONS_WRITE),
                        Duration.ofDays(1))
                .text());
    }

    String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    List<ExecutionRow> executions() {
        return Acting.as(
                harbor.crew().vera(), () -> archive.of(migrations.get(migration).uuid()));
    }

    MigrationStatus status() {
        return Acting.as(harbor.crew().vera(), () -> migrations.get(migration).status());
    }

    /** What the tools are told of Lockkeeper, and of the database that the team has. */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("LOCKKEEPER", address());
        settings.put("LOCKKEEPER_TOKEN", token);
        settings.put("LOCKKEEPER_ENVIRONMENT", "production");
        settings.put("MIGRATION", Integer.toString(migration.number()));
        return settings;
    }

    static Ended run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return new Ended(process.exitValue(), said);
    }

    /** A database of the team's own, empty. */
    static String teamDatabase() {
        return TestDatabase.newDatabase();
    }
}
