package dev.lockkeeper.access;

import org.jspecify.annotations.Nullable;

/**
 * A user in a tenant, or an agent with the member who answers for it.
 *
 * @param model that an agent runs on, as an admin or the agent says
 */
public record Member(
        MemberId id,
        String name,
        Role role,
        boolean agent,
        @Nullable MemberId owner,
        boolean active,
        @Nullable String model) {

    /** Of a person, or of an agent of which nobody has said its model. */
    public Member(MemberId id, String name, Role role, boolean agent, @Nullable MemberId owner, boolean active) {
        this(id, name, role, agent, owner, active, null);
    }
}
