package dev.lockkeeper.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a template was taken, and when last. */
record TemplateUse(String key, long uses, @Nullable Instant lastAt) {}
