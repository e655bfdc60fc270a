package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** What is done to whole folders, and to files that are nobody else's business. */
final class Folders {

    private Folders() {}

    static Path create(Path folder) {
        try {
            return Files.createDirectories(folder.toAbsolutePath()).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    static Path createPrivate(Path folder) throws IOException {
        return Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** Children before their parents. */
    static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try {
            for (Path path : deepestFirst(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            if (Files.exists(folder)) {
                throw gone;
            }
        }
    }
}
