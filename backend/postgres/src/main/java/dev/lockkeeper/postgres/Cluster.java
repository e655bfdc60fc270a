package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The data of one server on disk. */
record Cluster(Path folder, Durability durability, Installation postgres) {

    private static final int FIRST_WITHOUT_INSTRUCTIONS = 14;
    private static final int FIRST_WITH_BUILTIN_LOCALE = 17;

    Path data() {
        return folder.resolve(durability.folder());
    }

    boolean holdsKeptData() {
        return Files.exists(folder.resolve(Durability.KEPT.folder()));
    }

    /** Makes the data ready for the server and returns the superuser's password. */
    String prepare(SuperuserPassword password) throws IOException {
        if (durability == Durability.THROWAWAY) {
            requireNothingKept();
            Folders.delete(data());
        }
        if (Files.exists(data())) {
            requireSameVersion();
            postgres.account().own(data());
            return password.read();
        }
        return create(password.create());
    }

    private void requireNothingKept() {
        if (holdsKeptData()) {
            throw new PostgresException(
                    "The database in " + folder + " is one that is kept; a throw-away server needs another folder.");
        }
    }

    private void requireSameVersion() throws IOException {
        var written = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!written.equals(postgres.majorVersion())) {
            throw new PostgresException("The database in " + data() + " was written by PostgreSQL " + written
                    + "; this is PostgreSQL " + postgres.majorVersion()
                    + ". Dump it with the version that wrote it and restore it here.");
        }
    }

    /** Beside its place and then moved there: an interrupted start leaves no half-made database. */
    private String create(String password) throws IOException {
        Path work = folder.resolve("unfinished");
        Path passwordFile = folder.resolve("initial.password");
        Folders.delete(work);
        try {
            Folders.writePrivate(passwordFile, password);
            postgres.account().own(passwordFile);
            postgres.account().own(Folders.createPrivate(work));
            initialise(work, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(work, data(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private void initialise(Path work, Path passwordFile) {
        var options = new ArrayList<>(List.of(
                "--pgdata=" + work,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C"));
        int major = Integer.parseInt(postgres.majorVersion());
        if (major >= FIRST_WITHOUT_INSTRUCTIONS) {
            options.add("--no-instructions");
        }
        if (major >= FIRST_WITH_BUILTIN_LOCALE) {
            options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        options.addAll(durability.initdbOptions());
        var outcome = postgres.run("initdb", options.toArray(String[]::new));
        if (!outcome.succeeded()) {
            throw new PostgresException("Cannot create a database in " + folder + ": " + outcome.output());
        }
    }
}
