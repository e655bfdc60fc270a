package dev.lockkeeper.migration;

/** Whether a script makes the change or takes it back. */
public enum Direction {
    UP,
    DOWN
}
