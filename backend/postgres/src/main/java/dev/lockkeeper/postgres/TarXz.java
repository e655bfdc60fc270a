package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a compressed archive so that everyone can read it, whatever the umask. */
final class TarXz {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final int OWNER_EXECUTES = 0100;

    private TarXz() {}

    static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, inside(target, target.resolve(entry.getName())));
            }
        }
        openFoldersOf(target);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissionsOf(entry));
        }
    }

    private static Set<PosixFilePermission> permissionsOf(TarArchiveEntry entry) {
        return (entry.getMode() & OWNER_EXECUTES) != 0 ? RUNNABLE : READABLE;
    }

    private static void openFoldersOf(Path target) throws IOException {
        for (Path path : Folders.deepestFirst(target)) {
            if (Files.isDirectory(path)) {
                Files.setPosixFilePermissions(path, RUNNABLE);
            }
        }
    }

    private static Path inside(Path target, Path path) throws IOException {
        if (!path.normalize().startsWith(target)) {
            throw new IOException("The archive wants to write outside its folder: " + path);
        }
        return path.normalize();
    }
}
