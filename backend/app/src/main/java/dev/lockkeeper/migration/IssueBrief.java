package dev.lockkeeper.migration;

import org.jspecify.annotations.Nullable;

/**
 * What an issue says of the change that it asks for.
 *
 * @param key the one it has now
 * @param text its description, as plain words
 * @param type null where it is hidden
 */
public record IssueBrief(
        String key, String title, String text, @Nullable String type) {}
