package dev.lockkeeper.outside;

/**
 * A way out of the building is shut, and somebody who administers it should know.
 *
 * @param key the same for the same shutting, however many find it shut
 * @param name what people call it
 * @param reason in their words
 * @param path below the tenant's own address: where it is opened again
 */
public record WayShut(String key, String name, String reason, String path) {}
