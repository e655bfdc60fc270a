package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/**
 * How risky a migration is, in words.
 *
 * @param name "low", "moderate" or "high"
 * @param rank 0 for the lowest
 * @param sentence what made it so
 * @param cheapestChange the least that would lower it
 */
public record Tier(
        String name, int rank, String sentence, @Nullable String cheapestChange) {

    public Tier max(Tier other) {
        return other.rank > rank ? other : this;
    }
}
