package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for one process at a time. The kernel lets go of it however the process ends. */
final class HomeLock implements AutoCloseable {

    /** Closing any channel to a file drops the process's locks on it, so our own are known before one is opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel file;

    private HomeLock(Path home, FileChannel file) {
        this.home = home;
        this.file = file;
    }

    static HomeLock take(Path home) throws IOException {
        if (!HELD_HERE.add(home)) {
            throw taken(home, "this very process (" + ProcessHandle.current().pid() + ")");
        }
        try {
            return new HomeLock(home, lock(home));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(home);
            throw e;
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var file = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            try (file) {
                throw taken(home, read(file));
            }
        }
        var holder = "process " + ProcessHandle.current().pid() + ", started at " + startOfThisProcess();
        file.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private static String read(FileChannel file) throws IOException {
        var text = ByteBuffer.allocate(200);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    private static Instant startOfThisProcess() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    private static PostgresException taken(Path home, String holder) {
        return new PostgresException("The database in " + home + " is in use by " + holder
                + ". Stop that one first, or set LOCKKEEPER_HOME to another folder.");
    }

    @Override
    public void close() throws IOException {
        file.close();
        HELD_HERE.remove(home);
    }
}
