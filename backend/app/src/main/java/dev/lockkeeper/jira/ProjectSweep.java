package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jobs.GiveUp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through the issues of a project that changed since the last look, page by page, for those that are known here. */
@Component
class ProjectSweep {

    private static final int PAGE = 100;

    private final Sweeps sweeps;
    private final KnownIssues issues;
    private final IssueReader reader;
    private final TransactionTemplate transaction;

    ProjectSweep(Sweeps sweeps, KnownIssues issues, IssueReader reader, TransactionTemplate transaction) {
        this.sweeps = sweeps;
        this.issues = issues;
        this.reader = reader;
        this.transaction = transaction;
    }

    /**
     * Answers whether the project is through. A worker that dies between two pages leaves the rest to the next one.
     *
     * @param pages how many at most
     * @param zone where the account is, whose clock times in queries mean; null where that is not told
     */
    boolean run(JiraConnection connection, Jira jira, Sweep begun, int pages, @Nullable ZoneId zone) {
        var sweep = begun;
        var jql = JqlSince.of("project = \"%s\"".formatted(sweep.project()), sweep.seenUntil(), zone);
        for (var page = 0; page < pages; page++) {
            var found = search(jira, jql, sweep);
            if (found == null) {
                return true;
            }
            var missed = missed(connection, found.issues());
            var looked = sweep;
            sweep = in(() -> sweeps.page(looked, found.next(), found.issues().size(), missed));
            if (found.next() == null) {
                var last = sweep;
                in(() -> {
                    sweeps.end(last);
                    return last;
                });
                return true;
            }
        }
        return false;
    }

    /** A query that Jira refuses, as for a project that is gone, ends this sweep and stops no other. */
    private Jira.@Nullable Found search(Jira jira, String jql, Sweep sweep) {
        try {
            return jira.search(jql, sweep.token(), PAGE);
        } catch (JiraRefusal refusal) {
            if (refusal.status() != 400) {
                throw refusal;
            }
            in(() -> {
                sweeps.refused(sweep, refusal.words());
                return sweep;
            });
            return null;
        }
    }

    /** What Lockkeeper wrote itself is taken in as well, but nobody missed it. */
    private List<String> missed(JiraConnection connection, List<Jira.Issue> told) {
        var numbers = told.stream().map(Jira.Issue::id).toList();
        var known = in(() -> issues.byNumber(connection.id(), numbers));
        var missed = new ArrayList<String>();
        for (var issue : told) {
            var before = known.get(issue.id());
            if (before != null && isNews(before, issue) && wasMissed(connection, before, issue)) {
                missed.add(issue.key());
            }
        }
        return missed;
    }

    private boolean wasMissed(JiraConnection connection, KnownIssue before, Jira.Issue issue) {
        if (!isDoubtful(before, issue)) {
            reader.take(connection, before.key(), issue);
            return !before.says(issue);
        }
        return isShown(connection, before) && in(() -> issues.find(issue.key())).isPresent();
    }

    /** The index may remember what was deleted or moved a moment ago: of that only the issue itself is believed. */
    private static boolean isDoubtful(KnownIssue before, Jira.Issue issue) {
        return before.unreachableSince() != null || !before.key().equals(issue.key());
    }

    /** An issue that is closed to the account keeps nobody from looking on. */
    private boolean isShown(JiraConnection connection, KnownIssue before) {
        try {
            return reader.read(connection, String.valueOf(before.id()), before.key());
        } catch (GiveUp closed) {
            return false;
        }
    }

    private static boolean isNews(KnownIssue before, Jira.Issue issue) {
        var updated = issue.facts().updated();
        return isDoubtful(before, issue)
                || before.updatedAt() == null
                || updated != null && updated.isAfter(before.updatedAt());
    }

    private interface Work<T> {
        T run();
    }

    private <T> T in(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.run()));
    }
}
