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
import java.util.stream.IntStream;
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

    /** A subject with the verdicts that count for it. */
    private record Counted(GateSubject subject, List<ReviewVerdict> decisions) {

        private UUID revision() {
            return subject.revision().id();
        }

        /** But for what a domain's owner has to say. */
        private Verdict verdict() {
            if (decisions.stream().anyMatch(verdict -> verdict.kind() == Kind.REQUEST_CHANGES)) {
                return Verdict.BLOCKED;
            }
            return decisions.size() < subject.policy().approvals() ? Verdict.WAITING : Verdict.OPEN;
        }

        private boolean hangsOnAnOwner() {
            return subject.policy().domainOwner() && subject.policy().approvals() > 0 && verdict() == Verdict.OPEN;
        }
    }

    /** One statement for all; where some hang on a domain's owner, two more for all of those. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var all = verdicts.decisions(
                subjects.stream().map(subject -> subject.revision().id()).toList());
        var counted = subjects.stream()
                .map(subject -> new Counted(
                        subject,
                        counting(subject, all.getOrDefault(subject.revision().id(), List.of()))))
                .toList();
        var verdicts = counted.stream().collect(toMap(Counted::revision, Counted::verdict));
        verdicts.putAll(
                byOwners(counted.stream().filter(Counted::hangsOnAnOwner).toList()));
        return verdicts;
    }

    private Map<UUID, Verdict> byOwners(List<Counted> counted) {
        if (counted.isEmpty()) {
            return Map.of();
        }
        var able = owners.of(counted.stream()
                .map(Counted::subject)
                .map(subject -> new DomainOwners.Question(subject.database(), subject.revision(), authors(subject)))
                .toList());
        return IntStream.range(0, counted.size())
                .boxed()
                .collect(toMap(at -> counted.get(at).revision(), at -> byOwner(
                                able.get(at), counted.get(at).decisions(), "")
                        .verdict()));
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
                ? byOwner(owners.of(subject.database(), subject.revision(), authors(subject)), approvals, names)
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
    private static CheckResult byOwner(List<Member> able, List<ReviewVerdict> approvals, String names) {
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
