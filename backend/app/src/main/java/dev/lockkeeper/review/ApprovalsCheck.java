package dev.lockkeeper.review;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.review.ReviewVerdict.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enough people, and the right ones, have approved this very revision, and nobody wants it changed. */
@Component
class ApprovalsCheck implements GateCheck {

    static final String KEY = "approvals";

    private final ReviewVerdicts verdicts;
    private final AssignmentRows assignments;
    private final DomainOwners owners;

    ApprovalsCheck(ReviewVerdicts verdicts, AssignmentRows assignments, DomainOwners owners) {
        this.verdicts = verdicts;
        this.assignments = assignments;
        this.owners = owners;
    }

    @Override
    public boolean isOfPolicy() {
        return true;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        var decisions = counting(subject, verdicts.decisions(subject.revision().id()));
        var objections = decisions.stream()
                .filter(verdict -> verdict.kind() == Kind.REQUEST_CHANGES)
                .map(ReviewVerdict::name)
                .collect(joining(", "));
        return objections.isEmpty()
                ? approvals(subject, decisions)
                : CheckResult.blocked(KEY, "gate.approvals.blocked", objections);
    }

    /** One statement for all; only where everything hangs on a domain's owner, that is asked for each. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var ids = subjects.stream().map(subject -> subject.revision().id()).toList();
        var decisions = verdicts.decisions(ids);
        return subjects.stream()
                .collect(toMap(
                        subject -> subject.revision().id(),
                        subject -> verdict(
                                subject,
                                decisions.getOrDefault(subject.revision().id(), List.of()))));
    }

    private Verdict verdict(GateSubject subject, Collection<ReviewVerdict> all) {
        var decisions = counting(subject, all);
        if (decisions.stream().anyMatch(verdict -> verdict.kind() == Kind.REQUEST_CHANGES)) {
            return Verdict.BLOCKED;
        }
        var policy = subject.policy();
        if (decisions.size() < policy.approvals()) {
            return Verdict.WAITING;
        }
        return policy.approvals() > 0 && policy.domainOwner()
                ? byOwner(subject, decisions, "").verdict()
                : Verdict.OPEN;
    }

    private static List<ReviewVerdict> counting(GateSubject subject, Collection<ReviewVerdict> decisions) {
        var authors = authors(subject);
        return decisions.stream()
                .filter(verdict -> verdict.counts() && !authors.contains(verdict.reviewer()))
                .toList();
    }

    private CheckResult approvals(GateSubject subject, List<ReviewVerdict> approvals) {
        var needed = subject.policy().approvals();
        if (needed == 0) {
            return CheckResult.open(KEY, "gate.approvals.none");
        }
        if (approvals.size() < needed) {
            return waiting(subject, approvals.size());
        }
        var names = approvals.stream().map(ReviewVerdict::name).collect(joining(", "));
        return subject.policy().domainOwner()
                ? byOwner(subject, approvals, names)
                : CheckResult.open(KEY, "gate.approvals.open", names);
    }

    private CheckResult waiting(GateSubject subject, int approvals) {
        var needed = subject.policy().approvals();
        var asked = assignments.of(subject.migration());
        var waitedOn = asked.stream()
                .filter(row -> row.status() == AssignmentStatus.ASSIGNED)
                .map(Row::name)
                .collect(joining(", "));
        if (!waitedOn.isEmpty()) {
            return CheckResult.waiting(KEY, "gate.approvals.waiting", approvals, needed, waitedOn);
        }
        return CheckResult.waiting(
                KEY, asked.isEmpty() ? "gate.approvals.not-asked" : "gate.approvals.nobody", approvals, needed);
    }

    /** A rule that nobody could keep is none: it says so rather than keep the gate shut for good. */
    private CheckResult byOwner(GateSubject subject, List<ReviewVerdict> approvals, String names) {
        var able = owners.of(subject.database(), subject.revision(), authors(subject));
        if (able.isEmpty()) {
            return CheckResult.open(KEY, "gate.approvals.ownerless", names);
        }
        var owns = approvals.stream()
                .anyMatch(approval -> able.stream().map(Member::id).anyMatch(approval.reviewer()::equals));
        return owns
                ? CheckResult.open(KEY, "gate.approvals.open", names)
                : CheckResult.waiting(
                        KEY,
                        "gate.approvals.owner",
                        able.stream().map(Member::name).collect(joining(", ")));
    }

    private static Set<MemberId> authors(GateSubject subject) {
        return subject.author().equals(subject.answerable())
                ? Set.of(subject.author())
                : Set.of(subject.author(), subject.answerable());
    }
}
