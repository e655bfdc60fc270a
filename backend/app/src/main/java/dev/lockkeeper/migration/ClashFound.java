package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration meets another at a table, a column or a version number.
 *
 * @param id whose author is to know
 * @param other what it meets
 * @param what it meets it at
 * @param place the statement of the migration whose author is to know
 * @param ran whether the other has run in the meantime
 * @param revision of either, by which they meet; null where it is told because the other has run
 */
public record ClashFound(
        MigrationId id,
        UUID migration,
        MigrationId other,
        String what,
        Clash.Place place,
        boolean ran,
        @Nullable UUID revision,
        @Nullable MemberId actor) {}
