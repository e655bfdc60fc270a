package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** The server's programs: unpacked once from the class path into a folder that all starts share. */
record Binaries(Platform platform, String version) {

    static Binaries onClassPath() {
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(in);
            return new Binaries(Platform.current(), properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the user's home, for all servers to share; an account made for a service often has none. */
    static Path cacheFor(Path serverHome) {
        var wanted = System.getProperty("lockkeeper.postgres.binaries");
        if (wanted != null) {
            return Path.of(wanted);
        }
        Path userHome = Path.of(System.getProperty("user.home"));
        Path place = Files.isWritable(userHome) ? userHome.resolve(".lockkeeper") : serverHome;
        return place.resolve("postgres-binaries");
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    /** Returns the folder with {@code bin}, {@code lib} and {@code share}. */
    Path unpackedIn(Path cache) throws IOException {
        Path unpacked = cache.resolve(version + "-" + platform);
        if (!Files.exists(unpacked)) {
            unpack(cache, unpacked);
        }
        return unpacked;
    }

    /** Beside its place and then moved there, so that nobody ever meets half of it. */
    private void unpack(Path cache, Path unpacked) throws IOException {
        Path work = Files.createTempDirectory(cache, "unpacking-");
        try (InputStream archive = open()) {
            TarXz.unpack(archive, work);
            Files.move(work, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(unpacked)) {
                throw e;
            }
            // Another process was faster; its copy is as good as ours.
        } finally {
            Folders.delete(work);
        }
    }

    private InputStream open() {
        var archive = Binaries.class.getResourceAsStream(platform.archive());
        if (archive == null) {
            throw new PostgresException("No PostgreSQL server for " + platform + " is on the class path. Set"
                    + " SPRING_DATASOURCE_URL to use a PostgreSQL of your own.");
        }
        return archive;
    }
}
