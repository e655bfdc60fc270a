package dev.lockkeeper.jirasandbox.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Where a site survives a restart: one JSON file, which is whole at every instant. */
public record SiteStore(@Nullable Path file) {

    public SiteStore {
        file = file == null ? null : file.toAbsolutePath();
    }

    Site load() {
        if (file == null || !Files.exists(file)) {
            return Site.EMPTY;
        }
        try {
            return Json.MAPPER.readValue(Files.readString(file, UTF_8), Site.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the Jira sandbox's issues in " + file, unreadable);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(file + " does not hold a Jira sandbox's issues; move it away", damaged);
        }
    }

    void save(Site site) {
        if (file != null) {
            try {
                replace(file, Json.MAPPER.writeValueAsBytes(site));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot write the Jira sandbox's issues to " + file, unwritable);
            }
        }
    }

    /** Beside the file first, then in its place: who reads it, or restarts, finds the old or the new one. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(beside, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(beside, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
