package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.IncidentSource;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes incidents of issues, one of each however often it comes: it is known by its connection and its number. */
@Component
class IncidentReports {

    /**
     * What became of some issues.
     *
     * @param fresh keys of those that nothing was known of
     * @param refused keys, each with the reason
     */
    record Taken(List<String> fresh, List<String> refused) {}

    private static final int LONGEST = 200;
    private static final Set<String> CRITICAL = Set.of("highest", "blocker", "critical", "p1");
    private static final Set<String> MINOR = Set.of("low", "lowest", "minor", "trivial");

    private final IncidentLog log;
    private final Members members;
    private final Tenants tenants;
    private final Words words;
    private final Clock clock;

    IncidentReports(IncidentLog log, Members members, Tenants tenants, Words words, Clock clock) {
        this.log = log;
        this.members = members;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    /** Whoever may still report incidents. */
    Optional<CurrentMember> reporter(MemberId id) {
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        return members.find(id)
                .filter(Member::active)
                .map(member -> CurrentMember.of(tenant, member))
                .filter(CurrentMember::mayEngineer);
    }

    /** Each in a transaction of its own: one that cannot be taken stops no other. */
    Taken take(JiraConnection connection, CurrentMember by, List<Jira.Dated> found) {
        var taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (var each : found) {
            var key = each.issue().key();
            try {
                if (take(connection, by, each)) {
                    taken.fresh().add(key);
                }
            } catch (RuleViolation refused) {
                taken.refused().add(key + ": " + words.say(refused.key(), refused.arguments()));
            }
        }
        return taken;
    }

    private boolean take(JiraConnection connection, CurrentMember by, Jira.Dated dated) {
        var source = new IncidentSource("jira " + connection.id(), dated.issue().id());
        return Acting.as(by, () -> log.receive(by, source, details(connection, dated)))
                .first();
    }

    private IncidentDetails details(JiraConnection connection, Jira.Dated dated) {
        var issue = dated.issue();
        return new IncidentDetails(
                title(issue),
                severity(issue.facts().priority()),
                course(dated),
                "",
                null,
                List.of(),
                words.say("jira.incidents.described", issue.key(), connection.baseUrl() + "/browse/" + issue.key()));
    }

    private static String title(Jira.Issue issue) {
        var summary = issue.facts().summary();
        var said = summary == null || summary.isBlank() ? issue.key() : Text.keepable(summary.strip());
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST));
    }

    private static Severity severity(@Nullable String priority) {
        var said = priority == null ? "" : priority.toLowerCase(Locale.ROOT);
        if (CRITICAL.contains(said)) {
            return Severity.CRITICAL;
        }
        return MINOR.contains(said) ? Severity.MINOR : Severity.MAJOR;
    }

    /** It began when it was written down, as far as anybody knows. Jira's clock may be ahead of this one. */
    private Course course(Jira.Dated dated) {
        if (dated.created() == null) {
            throw new RuleViolation("jira.incidents.undated");
        }
        var began = earlier(dated.created(), clock.instant());
        var over = over(dated);
        return new Course(began, null, null, over == null ? null : later(earlier(over, clock.instant()), began));
    }

    /** Where it is done and Jira does not say since when, its last change is the best that is known. */
    private static @Nullable Instant over(Jira.Dated dated) {
        var facts = dated.issue().facts();
        var status = facts.status();
        var done = status != null && status.category() == StatusCategory.DONE;
        return dated.resolved() == null && done ? facts.updated() : dated.resolved();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
