package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/**
 * A text to begin with, as it stands in the current tenant.
 *
 * @param category of the records that it begins; null where that does not matter
 * @param version how often the tenant has saved it: 0 for what was never changed
 * @param shipped whether the product brings one under this key
 * @param changed whether the tenant's own text stands
 */
public record Template(
        String key,
        TemplateKind kind,
        @Nullable DecisionCategory category,
        String name,
        int version,
        String text,
        boolean shipped,
        boolean changed) {

    static final int LONGEST = 50_000;

    static Template of(ShippedTemplate shipped) {
        return new Template(
                shipped.key(), shipped.kind(), shipped.category(), shipped.name(), 0, shipped.text(), true, false);
    }

    /** With what the tenant has made of it. */
    Template with(int number, @Nullable String own) {
        return new Template(key, kind, category, name, number, own == null ? text : own, shipped, own != null);
    }
}
