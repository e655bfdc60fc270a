package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people and other systems may be told of.
 *
 * @param key the same for the same event, whoever is told of it
 * @param words the end of the message key of its sentence
 * @param details what the sentence needs beyond who did it and to what
 * @param path below the tenant's own address: the exact place
 */
record Happening(
        EventType type,
        String key,
        String words,
        @Nullable MemberId actor,
        About about,
        List<String> details,
        String path,
        Instant at) {

    /** What it happened to. */
    record About(String type, String id, String title) {

        static About of(MigrationSummary migration) {
            return new About("migration", migration.id().toString(), migration.title());
        }

        String name() {
            return (id + " " + title).strip();
        }
    }

    /** In the order in which sentences count them. */
    List<String> args(String actorName) {
        var args = new ArrayList<>(List.of(actorName, about.name()));
        args.addAll(details);
        return args;
    }
}
