package dev.lockkeeper.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template as lists show it, with how often it was taken. */
public record TemplateRow(
        String key,
        TemplateKind kind,
        @Nullable DecisionCategory category,
        String name,
        boolean shipped,
        boolean changed,
        long uses,
        @Nullable Instant lastUsed) {

    static TemplateRow of(ShippedTemplate shipped) {
        return new TemplateRow(shipped.key(), shipped.kind(), shipped.category(), shipped.name(), true, false, 0, null);
    }

    TemplateRow standing(boolean own) {
        return new TemplateRow(key, kind, category, name, shipped, own, uses, lastUsed);
    }

    TemplateRow used(TemplateUse use) {
        return new TemplateRow(key, kind, category, name, shipped, changed, use.uses(), use.lastAt());
    }
}
