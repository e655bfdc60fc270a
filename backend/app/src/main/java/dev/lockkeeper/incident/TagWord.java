package dev.lockkeeper.incident;

import java.util.UUID;

/** A tenant's own word for causes. */
public record TagWord(UUID id, String name) {}
