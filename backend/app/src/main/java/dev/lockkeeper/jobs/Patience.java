package dev.lockkeeper.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait between tries, and how often to try. With the defaults an errand is tried for about a day.
 *
 * @param heartbeat how often a node says of an errand under way that it lives. Four missed ones are a death, which is
 *     seen within two more: another node takes the errand over after 20 to 30 seconds
 * @param workers whether this node runs errands at all
 */
@ConfigurationProperties("lockkeeper.outbox")
record Patience(
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("2h") Duration longestPause,
        @DefaultValue("24") int tries,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("true") boolean workers) {

    boolean isExhausted(int failures) {
        return failures >= tries;
    }

    /** Doubles with each failure, up to the longest; half of it is chance, so that errands do not return in step. */
    Duration pause(int failures, RandomGenerator chance) {
        var doubled = firstPause.toMillis() * Math.pow(2, Math.max(0, failures - 1));
        var whole = (long) Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
    }
}
