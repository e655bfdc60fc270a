package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The account of the operating system under which the server runs: PostgreSQL refuses to run as root. */
enum ServerAccount {

    /** Whoever started the application. */
    OURS(0, List.of()),

    /** Root's files without root's powers: a user namespace in which no user is mapped. */
    UNMAPPED(0, List.of("unshare", "-U")),

    /** The user nobody; nothing of the server may lie where only root can look. */
    NOBODY(65534, List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));

    private static final Path SELF = Path.of("/proc/self");

    private final int uid;
    private final List<String> prefix;

    ServerAccount(int uid, List<String> prefix) {
        this.uid = uid;
        this.prefix = prefix;
    }

    static ServerAccount choose() {
        if (!weAreRoot()) {
            return OURS;
        }
        return Stream.of(UNMAPPED, NOBODY)
                .filter(ServerAccount::works)
                .findFirst()
                .orElseThrow(() -> new PostgresException("PostgreSQL does not run as root, and neither unshare nor"
                        + " setpriv (package util-linux) works here. Start Lockkeeper as an ordinary user, or set"
                        + " SPRING_DATASOURCE_URL to use a PostgreSQL of your own."));
    }

    boolean works() {
        return Command.succeeds(under("true"));
    }

    boolean canEnter(Path folder) {
        return this == OURS || Command.succeeds(under("test", "-x", folder.toString()));
    }

    List<String> under(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Hands a file or a whole folder to this account, whichever account had it before. */
    void own(Path path) throws IOException {
        if (this == OURS || ownerOf(path) == uid) {
            return;
        }
        // The top comes last, so that a folder handed over half way is noticed the next time.
        for (Path each : Folders.deepestFirst(path)) {
            Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(each, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static boolean weAreRoot() {
        try {
            return Files.exists(SELF)
                    ? ownerOf(SELF) == 0
                    : System.getProperty("user.name").equals("root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
