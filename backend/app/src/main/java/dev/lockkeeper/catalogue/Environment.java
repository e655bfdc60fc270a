package dev.lockkeeper.catalogue;

import java.util.UUID;

/** A place where migrations are executed, such as staging; the position orders them on the way to production. */
public record Environment(UUID id, String name, boolean production, int position) {}
