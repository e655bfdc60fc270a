package dev.lockkeeper.execution;

/** An objective that holds, and how far it was kept by executions of its scope, whichever limits held when they ran. */
public record Standing(Objective objective, Attainment attainment) {}
