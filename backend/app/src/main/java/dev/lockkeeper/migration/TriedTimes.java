package dev.lockkeeper.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long revisions took where they were tried. The rooms that keep rehearsals and executions implement it. */
public interface TriedTimes {

    /** Of each revision, what went through: the latest at each place, in any order; nothing where it never did. */
    Map<UUID, List<TriedTime>> of(Collection<UUID> revisions);
}
