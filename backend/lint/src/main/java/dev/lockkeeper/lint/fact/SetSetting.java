package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** SET, SET LOCAL and RESET; a null value is the default. */
public record SetSetting(String name, @Nullable String value, boolean local) implements Fact {

    /** RESET ALL: whatever the session has set. */
    public static final SetSetting ALL_BACK = new SetSetting("all", null, false);
}
