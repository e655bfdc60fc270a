package dev.lockkeeper.postgres;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds folders the server's account can enter: those asked for, else some under a place everyone can enter. */
record Quarters(ServerAccount account, Path elsewhere) {

    private static final Logger log = LoggerFactory.getLogger(Quarters.class);
    private static final Path OPEN_TO_ALL = Path.of("/var/lib/lockkeeper");

    static Quarters of(ServerAccount account) {
        return new Quarters(account, OPEN_TO_ALL);
    }

    Path forBinaries(Path wanted) {
        Path folder = Folders.create(wanted);
        return account.canEnter(folder) ? folder : Folders.create(elsewhere.resolve("postgres-binaries"));
    }

    /** The same folder every time, even if a later start could use another account. */
    Path forData(Path home) {
        Path substitute = elsewhere.resolve("postgres-" + nameOf(home));
        if (account == ServerAccount.OURS || !Files.exists(substitute) && account.canEnter(home)) {
            return home;
        }
        if (Files.exists(home.resolve(Durability.KEPT.folder()))) {
            throw new PostgresException(
                    "PostgreSQL, which does not run as root, cannot enter " + home
                            + ". Move that folder out of a private one, or set LOCKKEEPER_HOME to one that everyone may enter.");
        }
        log.info("PostgreSQL, which does not run as root, cannot enter {}; its data lie in {}", home, substitute);
        return Folders.create(substitute);
    }

    private static UUID nameOf(Path home) {
        return UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8));
    }
}
