package dev.lockkeeper.access;

import org.jspecify.annotations.Nullable;

/** A user in a tenant, or an agent with the member who answers for it. */
public record Member(
        MemberId id,
        String name,
        Role role,
        boolean agent,
        @Nullable MemberId owner,
        boolean active) {}
