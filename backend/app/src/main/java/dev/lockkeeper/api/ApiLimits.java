package dev.lockkeeper.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much judging of SQL and of plans programs may ask for.
 *
 * @param checksPerMinute of one token, on one node
 * @param checksAtOnce on one node, whoever asks; 0 for as many as it has processors
 * @param longestWait how long a request stands in line before it is sent away
 */
@ConfigurationProperties("lockkeeper.api")
record ApiLimits(
        @DefaultValue("120") int checksPerMinute,
        @DefaultValue("0") int checksAtOnce,
        @DefaultValue("5s") Duration longestWait) {

    int places() {
        return checksAtOnce > 0 ? checksAtOnce : Runtime.getRuntime().availableProcessors();
    }
}
