package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.Guard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries guards that nobody has agreed to yet; the room that knows what has been proposed does it. */
public interface DryRuns {

    /**
     * The latest dry run of a decision, where it is one of exactly these guards and has not been given up. It stays as it is
     * until the transaction ends.
     */
    Optional<DryRun> of(UUID decision, List<Guard> guards);

    /** Begins one, wherever an earlier one has come to. */
    void begin(MemberId by, UUID decision, List<Guard> guards);
}
