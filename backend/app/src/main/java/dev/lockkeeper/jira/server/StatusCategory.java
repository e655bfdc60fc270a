package dev.lockkeeper.jira.server;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an issue is, in the three words that every Jira has, whatever its statuses are called. */
public enum StatusCategory {
    TO_DO("new"),
    IN_PROGRESS("indeterminate"),
    DONE("done");

    private final String key;

    StatusCategory(String key) {
        this.key = key;
    }

    static @Nullable StatusCategory of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(category -> category.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
