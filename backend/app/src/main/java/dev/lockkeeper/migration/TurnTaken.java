package dev.lockkeeper.migration;

import java.time.Instant;

/** Whose turn it became, and when. It stayed so until the next one. */
public record TurnTaken(Turn turn, Instant at) {}
