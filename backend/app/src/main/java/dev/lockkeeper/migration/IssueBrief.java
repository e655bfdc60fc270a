package dev.lockkeeper.migration;

import dev.lockkeeper.risk.IssueFacts;
import org.jspecify.annotations.Nullable;

/**
 * What an issue says of the change that it asks for.
 *
 * @param key the one it has now
 * @param text its description, as plain words
 * @param facts null where they are hidden
 */
public record IssueBrief(
        String key, String title, String text, @Nullable IssueFacts facts) {}
