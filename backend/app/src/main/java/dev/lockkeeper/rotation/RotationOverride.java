package dev.lockkeeper.rotation;

import java.util.UUID;

/**
 * Somebody who stands in for whoever's turn it is in one rotation.
 *
 * @param swapped whether two members agreed on it
 */
public record RotationOverride(UUID id, RotationId rotation, Stint stint, boolean swapped) {}
