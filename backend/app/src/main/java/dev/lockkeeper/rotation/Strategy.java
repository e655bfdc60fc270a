package dev.lockkeeper.rotation;

/** Whom a rotation asks first. */
public enum Strategy {
    /** Whoever is on duty, then the others by their load. */
    ON_DUTY,
    /** Whoever was asked longest ago. */
    ROUND_ROBIN,
    /** Whoever has the least on their desk. */
    LEAST_LOADED
}
