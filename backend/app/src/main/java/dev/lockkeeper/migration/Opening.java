package dev.lockkeeper.migration;

import java.time.Instant;

/** A window that is open from one moment until another. */
public record Opening(Instant from, Instant until) {}
