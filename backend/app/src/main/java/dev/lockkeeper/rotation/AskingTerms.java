package dev.lockkeeper.rotation;

import dev.lockkeeper.access.Role;
import java.util.Map;

/** How rotations ask, as far as their pages and calendars tell of it; the room that asks keeps it. */
public interface AskingTerms {

    /**
     * What one says.
     *
     * @param least the role that a member needs at least
     * @param limited whether anybody is ever reminded, or somebody else asked
     */
    record Told(Role least, boolean limited) {

        static final Told USUAL = new Told(Role.REVIEWER, false);
    }

    /** Of those of the current tenant's rotations that have terms of their own. */
    Map<RotationId, Told> told();
}
