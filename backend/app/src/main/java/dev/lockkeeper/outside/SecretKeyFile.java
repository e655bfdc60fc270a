package dev.lockkeeper.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key of an installation that brings its own database: made once, kept beside the data, readable by its owner. */
record SecretKeyFile(Path file) {

    String read() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the secret key in " + file + " cannot be read", unreadable);
        }
    }

    /** Written aside and then linked into place: nobody ever reads half a key, and of two who make one the first wins. */
    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new");
        try {
            restrict(draft);
            Files.writeString(draft, newKey(), StandardOpenOption.WRITE);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            // Theirs is as good as ours.
        } finally {
            Files.delete(draft);
        }
    }

    private static void restrict(Path draft) throws IOException {
        if (Set.copyOf(draft.getFileSystem().supportedFileAttributeViews()).contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String newKey() {
        var key = new byte[SecretBox.KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
