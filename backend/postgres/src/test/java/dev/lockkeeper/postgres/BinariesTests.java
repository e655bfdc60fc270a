package dev.lockkeeper.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTests {

    @TempDir
    private Path cache;

    @Test
    void two_that_unpack_at_once_both_get_all_of_it() throws Exception {
        var together = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> unpackAfter(together));
        var second = CompletableFuture.supplyAsync(() -> unpackAfter(together));

        assertThat(first.get()).isEqualTo(second.get());
        try (var folders = Files.list(cache)) {
            assertThat(folders).containsExactly(first.get());
        }
        assertThat(Command.succeeds(List.of(first.get().resolve("bin/postgres").toString(), "--version")))
                .isTrue();
    }

    @Test
    void everyone_can_read_what_is_unpacked() throws Exception {
        Path unpacked = Binaries.onClassPath().unpackedIn(cache);

        for (Path path : Folders.deepestFirst(unpacked)) {
            assertThat(Files.getPosixFilePermissions(path))
                    .as(path.toString())
                    .contains(PosixFilePermission.OTHERS_READ);
        }
    }

    @Test
    void a_machine_without_binaries_is_told_to_bring_its_own_server() {
        var binaries = new Binaries(Platform.of("Plan 9", "vax"), "18.6.0");

        assertThatThrownBy(() -> binaries.unpackedIn(cache))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("plan_9-vax")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void archives_are_named_by_system_and_processor() {
        assertThat(Platform.of("Linux", "amd64").archive()).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").archive()).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").archive()).isEqualTo("/postgres-darwin-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "x86_64").archive()).isEqualTo("/postgres-darwin-x86_64.txz");
    }

    private Path unpackAfter(CyclicBarrier together) {
        try {
            together.await();
            return Binaries.onClassPath().unpackedIn(cache);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
