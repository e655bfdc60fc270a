package dev.lockkeeper.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The query whose answer is a snapshot; people run it on their own database and paste what it says. */
final class SnapshotQuery {

    static final String TEXT = read("snapshot.sql");

    static final String INDEXES = read("snapshot-indexes.sql");

    private SnapshotQuery() {}

    private static String read(String name) {
        try {
            return new ClassPathResource(name, SnapshotQuery.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
