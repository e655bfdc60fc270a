package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.Tiers;
import dev.lockkeeper.lint.UnusablePolicy;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Who weighs the risk, and by whose measure. */
final class Weighing {

    private Weighing() {}

    /** Null where nobody does. */
    static @Nullable Tiers by(@Nullable Path policy) {
        var usual = ServiceLoader.load(Tiers.class).findFirst().orElse(null);
        if (policy == null) {
            return usual;
        }
        if (usual == null) {
            throw new Refusal("Nothing here weighs the risk, so there is nothing that a policy could change.");
        }
        try {
            return usual.under(Text.read(policy));
        } catch (UnusablePolicy e) {
            throw new Refusal(Shown.of(policy) + ": " + e.getMessage());
        }
    }
}
