package dev.lockkeeper.rotation;

import java.util.UUID;

/** A member who is away from every rotation. */
public record TimeOff(UUID id, Stint stint) {}
