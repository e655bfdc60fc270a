package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.Window;
import org.jspecify.annotations.Nullable;

/** What is said of busy hours; without a database they are those of every one. */
public record BusyTimeDetails(@Nullable DatabaseId database, Window when, String note, boolean keepsBuildsOut) {}
