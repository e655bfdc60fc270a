package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/**
 * How risky a migration is, in words.
 *
 * @param name "low", "moderate" or "high"
 * @param rank 0 for the lowest
 * @param sentence what made it so
 * @param cheapestChange the least that would lower it
 * @param willFail why the server will refuse it, which is a verdict of its own; null where it will not
 * @param timeline which locks are held for how long; null where nobody has reckoned it
 * @param policy version of the organisation's policy that was named to weigh by; null where none was
 */
public record Tier(
        String name,
        int rank,
        String sentence,
        @Nullable String cheapestChange,
        @Nullable String willFail,
        @Nullable LockTimeline timeline,
        @Nullable Integer policy) {

    /** For people: also by which policy. */
    public String spoken() {
        return policy == null ? name : name + ", by policy " + policy;
    }

    public Tier by(@Nullable Integer version) {
        return new Tier(name, rank, sentence, cheapestChange, willFail, timeline, version);
    }

    /** The higher of both; what will fail fails beside a higher tier too. */
    public Tier max(Tier other) {
        var higher = other.rank > rank ? other : this;
        var fails = willFail == null ? other.willFail : willFail;
        return new Tier(
                higher.name, higher.rank, higher.sentence, higher.cheapestChange, fails, higher.timeline, policy);
    }
}
