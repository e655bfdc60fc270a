package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** The folder a server was given, kept for it alone while it runs. */
record Lodging(Path home, HomeLock lock, Cluster cluster) {

    static Lodging open(Path wanted, Durability durability, Quarters quarters) throws IOException {
        Path home = Folders.create(wanted);
        var lock = HomeLock.take(home);
        try {
            var postgres = Installation.of(Binaries.onClassPath(), home, quarters);
            return new Lodging(home, lock, new Cluster(quarters.forData(home), durability, postgres));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The lock goes last: as long as anything of the server is left, nobody else may come in. */
    void leave() throws IOException {
        try (lock) {
            if (cluster.durability() == Durability.THROWAWAY && !cluster.holdsKeptData()) {
                Folders.delete(cluster.folder());
                Folders.delete(home);
            }
        }
    }
}
