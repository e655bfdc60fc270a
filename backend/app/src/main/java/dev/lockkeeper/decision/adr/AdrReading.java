package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param record null where it is none
 * @param successor the path of the record that takes its place
 */
public record AdrReading(
        AdrFile file, @Nullable AdrRecord record, @Nullable String successor, List<AdrNote> notes) {

    /** One that is in force there, and here is only proposed. */
    public AdrReading proposed() {
        var told = new ArrayList<>(notes);
        told.add(AdrNote.of("held"));
        return new AdrReading(
                file, Objects.requireNonNull(record).with(DecisionStatus.PROPOSED), successor, List.copyOf(told));
    }
}
