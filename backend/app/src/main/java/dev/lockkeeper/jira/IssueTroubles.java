package dev.lockkeeper.jira;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.JiraBusy;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraPaced;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jira.server.JiraUnasked;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jobs.GiveUp;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.outside.HostUnknown;
import dev.lockkeeper.outside.SecretUnreadable;
import dev.lockkeeper.outside.WayShut;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Says what went wrong with an issue in words that people understand, and what becomes of the errand. */
@Component
class IssueTroubles {

    private static final Logger log = LoggerFactory.getLogger(IssueTroubles.class);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration AWHILE = Duration.ofSeconds(5);

    private final ConnectionStates states;
    private final KnownIssues issues;
    private final Jiras jiras;
    private final JiraSettings settings;
    private final Words words;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueTroubles(
            ConnectionStates states,
            KnownIssues issues,
            Jiras jiras,
            JiraSettings settings,
            Words words,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.issues = issues;
        this.jiras = jiras;
        this.settings = settings;
        this.words = words;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What the chore throws instead. What is none of Jira's doing stays what it is. */
    RuntimeException translate(JiraConnection connection, String issueKey, RuntimeException trouble) {
        if (trouble instanceof JiraRefusal refusal) {
            return translate(connection, issueKey, refusal);
        }
        if (trouble instanceof JiraUnasked unasked) {
            return translate(connection, unasked);
        }
        if (trouble instanceof HostUnknown || trouble instanceof ResourceAccessException) {
            return new JiraSilent(words.say("jira.trouble.silent", host(connection)), trouble);
        }
        if (trouble instanceof SecretUnreadable) {
            return paused(connection, "jira.paused.secret", null);
        }
        if (trouble instanceof RuleViolation violation) {
            return new GiveUp(words.say(violation.key(), violation.arguments()), violation);
        }
        return trouble instanceof RestClientException
                ? new JiraSilent(words.say("jira.trouble.unreadable", host(connection)), trouble)
                : trouble;
    }

    private TryLater translate(JiraConnection connection, JiraUnasked unasked) {
        if (unasked instanceof JiraPaced paced) {
            return TryLater.notBefore(words.say("jira.trouble.paced"), paced.left());
        }
        return unasked instanceof JiraBusy
                ? new TryLater(words.say("jira.trouble.busy", host(connection)), shorter(settings.pause(), AWHILE))
                : new TryLater(words.say("jira.trouble.rests", host(connection)), settings.rest());
    }

    private RuntimeException translate(JiraConnection connection, String issueKey, JiraRefusal refusal) {
        return switch (refusal.status()) {
            case 401 -> paused(connection, "jira.paused.credential", null);
            case 403 -> forbidden(connection, issueKey, refusal);
            case 404 -> missing(connection, issueKey, refusal);
            case 429 -> limited(connection, refusal);
            case 408, 409, 425 -> broken(connection, refusal);
            default ->
                refusal.status() >= 400 && refusal.status() < 500
                        ? new GiveUp(words.say("jira.trouble.refused", refusal.status() + "", refusal.words()), refusal)
                        : broken(connection, refusal);
        };
    }

    /** Where Jira does not say that it is about this issue alone, every errand of the connection would be refused. */
    private TryLater limited(JiraConnection connection, JiraRefusal refusal) {
        var pause = pause(refusal);
        if (refusal.isQuota()) {
            return paused(connection, "jira.paused.quota", clock.instant().plus(pause));
        }
        if (!refusal.isOfOneIssue()) {
            jiras.hold(connection, pause);
        }
        return TryLater.notBefore(words.say("jira.trouble.limit"), pause);
    }

    /** What is known of it is known no longer for certain. */
    private GiveUp missing(JiraConnection connection, String issueKey, JiraRefusal refusal) {
        transaction.executeWithoutResult(status -> issues.unreachable(connection.id(), issueKey));
        return new GiveUp(words.say("jira.trouble.no-issue", issueKey), refusal);
    }

    private JiraSilent broken(JiraConnection connection, JiraRefusal refusal) {
        return new JiraSilent(words.say("jira.trouble.broken", host(connection), refusal.status() + ""), refusal);
    }

    /** Either this issue is closed to the account, which stops nobody else, or the account itself is no longer let in. */
    private RuntimeException forbidden(JiraConnection connection, String issueKey, JiraRefusal refusal) {
        return isLetIn(connection)
                ? new GiveUp(words.say("jira.trouble.forbidden", issueKey, refusal.words()), refusal)
                : paused(connection, "jira.paused.credential", null);
    }

    private boolean isLetIn(JiraConnection connection) {
        try {
            return jiras.of(connection).me().active();
        } catch (JiraRefusal refusal) {
            return refusal.status() != 401 && refusal.status() != 403;
        } catch (RestClientException silent) {
            return true;
        }
    }

    /** One notice, however many issues find out; all of them wait. */
    private TryLater paused(JiraConnection connection, String reason, @Nullable Instant until) {
        transaction.executeWithoutResult(status -> {
            if (states.pause(connection, reason, until)) {
                log.warn("the Jira connection {} is paused: {}", connection.id(), reason);
                events.publishEvent(
                        new ConnectionChanged(null, "jira.connection-paused", connection.name(), words.say(reason)));
                events.publishEvent(new WayShut(
                        "jira-paused/" + Ids.next(),
                        connection.name(),
                        words.say(reason),
                        "/settings/jira/" + connection.id()));
            }
        });
        return new TryLater(words.say("jira.trouble.paused", connection.name()), settings.pause());
    }

    private Duration pause(JiraRefusal refusal) {
        var asked = Objects.requireNonNullElse(refusal.retryAfter(), settings.pause());
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : shorter(asked, LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String host(JiraConnection connection) {
        return connection.baseUrl().getAuthority();
    }
}
