package dev.lockkeeper.rotation;

import java.util.UUID;

/** Somebody who stands in for whoever's turn it is in one rotation. */
public record RotationOverride(UUID id, RotationId rotation, Stint stint) {}
