package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only the owner of the folder can read. */
record SuperuserPassword(Path file) {

    private static final int BYTES = 24;

    static SuperuserPassword in(Path home) {
        return new SuperuserPassword(home.resolve("superuser.password"));
    }

    String create() throws IOException {
        var password = random();
        Folders.writePrivate(file, password);
        return password;
    }

    String read() throws IOException {
        if (!Files.exists(file)) {
            throw new PostgresException("The database is there, but its password is not: " + file + " is missing.");
        }
        return Files.readString(file);
    }

    static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
