package dev.lockkeeper.migration;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How long revisions took where they were tried. The room that keeps rehearsals implements it. */
public interface RehearsedTimes {

    /** Of the latest rehearsal of each that went through, where there was one. */
    Map<UUID, Duration> of(Collection<UUID> revisions);
}
