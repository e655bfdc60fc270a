package dev.lockkeeper.decision.adr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param record null where it is none
 * @param successor the path of the record that takes its place
 */
public record AdrReading(
        AdrFile file, @Nullable AdrRecord record, @Nullable String successor, List<AdrNote> notes) {}
