package dev.lockkeeper.jira.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation speaks to Jira servers.
 *
 * @param allowPrivateAddresses whether a connection may lead into the operator's own network, and go without TLS
 * @param connectTimeout how long to wait for the door to open
 * @param readTimeout how long one answer may take, however slowly it trickles
 * @param pause how long to wait where Jira says "later" without a time, and between looks at a paused connection
 * @param rest how long a Jira that failed again and again is left alone before it is tried again
 * @param reconcile how long from one look for what Jira did not tell to the next
 * @param gateway where Jira Cloud takes calls with access tokens, or with tokens that are limited to scopes
 * @param authority where access tokens are given out, and people asked
 */
@ConfigurationProperties("lockkeeper.jira")
public record JiraSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("10m") Duration reconcile,
        @DefaultValue("https://api.atlassian.com") String gateway,
        @DefaultValue("https://auth.atlassian.com") String authority) {}
