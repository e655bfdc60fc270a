package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root only: an ordinary user's server runs under the user's own account, which all other tests then show. */
class ServerAccountTests {

    /** Made by JUnit so that only its owner can enter. */
    @TempDir
    private Path home;

    private static Path openToAll;

    @BeforeAll
    static void require_root() throws IOException {
        assumeTrue(ServerAccount.weAreRoot(), "not root: nothing to change the account from");
        assumeTrue(ServerAccount.NOBODY.works(), "no setpriv here (package util-linux)");
        openToAll = Files.createTempDirectory("lockkeeper-");
        Files.setPosixFilePermissions(openToAll, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterAll
    static void clean_up() throws IOException {
        if (openToAll != null) {
            Folders.delete(openToAll);
        }
    }

    @Test
    void nobody_runs_the_server_of_a_private_home_elsewhere() throws Exception {
        var quarters = new Quarters(ServerAccount.NOBODY, openToAll);
        try (var server = EmbeddedPostgres.start(home, Durability.KEPT, quarters)) {
            Sql.as(server).run("create table kept as select 'yes' as there");
            assertThat(Path.of(Sql.as(server).ask("show data_directory"))).startsWith(openToAll);
        }

        try (var server = EmbeddedPostgres.start(home, Durability.KEPT, quarters)) {
            assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
        }
        assertThat(home).isDirectoryNotContaining(path -> path.endsWith("data"));
    }

    @Test
    void a_throwaway_server_leaves_nothing_elsewhere_either() throws Exception {
        Path elsewhere;
        try (var server =
                EmbeddedPostgres.start(home, Durability.THROWAWAY, new Quarters(ServerAccount.NOBODY, openToAll))) {
            elsewhere = Path.of(Sql.as(server).ask("show data_directory")).getParent();
            assertThat(elsewhere).startsWith(openToAll);
        }

        assertThat(elsewhere).doesNotExist();
        assertThat(home).doesNotExist();
    }

    @Test
    void data_follow_a_change_of_account() throws Exception {
        assumeTrue(ServerAccount.UNMAPPED.works(), "no user namespaces here");
        Path open = openToAll.resolve("home");
        var asNobody = EmbeddedPostgres.start(open, Durability.KEPT, new Quarters(ServerAccount.NOBODY, openToAll));
        Sql.as(asNobody).run("create table kept as select 'yes' as there");
        asNobody.close();

        for (var account : new ServerAccount[] {ServerAccount.UNMAPPED, ServerAccount.NOBODY}) {
            try (var server = EmbeddedPostgres.start(open, Durability.KEPT, new Quarters(account, openToAll))) {
                assertThat(Sql.as(server).ask("select there from kept")).isEqualTo("yes");
            }
        }
    }

    @Test
    void data_that_nobody_cannot_reach_are_not_forgotten_for_an_empty_database() throws Exception {
        Files.createDirectories(home.resolve("data"));

        assertThatThrownBy(() ->
                        EmbeddedPostgres.start(home, Durability.KEPT, new Quarters(ServerAccount.NOBODY, openToAll)))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("cannot enter " + home)
                .hasMessageContaining("LOCKKEEPER_HOME");
    }

    @Test
    void an_ordinary_user_without_a_home_starts_and_stops_a_server() throws Exception {
        Path theirs = Files.createDirectories(openToAll.resolve("theirs"));
        ServerAccount.NOBODY.own(theirs);
        try (var program = ServerProgram.start(
                ServerAccount.NOBODY.under(),
                classPathCopiedTo(Files.createDirectories(openToAll.resolve("classes"))),
                theirs.resolve("home"),
                Durability.KEPT)) {
            assertThat(program.sql().ask("select 1")).isEqualTo("1");
            var server = ServerProcess.of(theirs.resolve("home/data")).orElseThrow();
            assertThat(Files.getAttribute(Path.of("/proc", "" + server.process().pid()), "unix:uid"))
                    .isEqualTo(65534);
            program.process().terminate();
            assertThat(server.isRunning()).isFalse();
        }
    }

    /** The real one lies in places an ordinary user may not see. */
    private static String classPathCopiedTo(Path folder) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path copy = folder.resolve(copies.size() + ".jar");
            copyTree(Path.of(entry), copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
