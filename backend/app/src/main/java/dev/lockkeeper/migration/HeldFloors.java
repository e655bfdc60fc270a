package dev.lockkeeper.migration;

import dev.lockkeeper.migration.Examination.Outcome;
import dev.lockkeeper.risk.FloorFacts;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.IssueFacts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an issue was told to be holds a revision's tier until somebody lets go of it here: else whoever may edit the issue
 * could let a migration through.
 */
@Component
class HeldFloors {

    private final Examination examination;
    private final PolicyVersions policies;

    HeldFloors(Examination examination, PolicyVersions policies) {
        this.examination = examination;
        this.policies = policies;
    }

    /** Whether today's policy asks for something else by what the issue is now, and for no less. */
    boolean isNews(IssueFacts issue, Revision revision) {
        var told = told(revision);
        var floors = today();
        return floors.tellApart(told, issue) && floors.of(issue).compareTo(floors.asks(told)) >= 0;
    }

    /** Today's answer; where the issue would ask for less than it was told to, with what was told. */
    Outcome hold(Revision revision, Outcome outcome) {
        var told = told(revision);
        return today().asks(told).compareTo(today().asks(outcome.inputs().facts())) <= 0
                ? outcome
                : examination.again(
                        examination.content(revision), outcome.inputs().holding(told), policies.latest());
    }

    /** Whether the revision was told of an issue that is not this one, where the policy asks for issues at all. */
    boolean isOfAnother(Revision revision, @Nullable String issue) {
        var told = told(revision).issue();
        return told != null && !told.key().equals(issue) && !today().forIssues().isEmpty();
    }

    /** What is let go of by that answer, as a sentence; empty where nothing is. */
    String letGo(Revision revision, Outcome outcome) {
        var told = told(revision);
        var before = policies.get(revision.assessed().policyVersion())
                .risk()
                .floors()
                .asks(told);
        var after = today().asks(outcome.inputs().facts());
        return after.compareTo(before) < 0
                ? "%s asked for at least %s, and asks for %s now.".formatted(name(told), before.slug(), after.slug())
                : "";
    }

    private static String name(FloorFacts told) {
        var issue = told.issue();
        return issue == null ? "The issue of type " + Objects.requireNonNull(told.issueType()) : issue.key();
    }

    private Floors today() {
        return policies.latest().risk().floors();
    }

    private static FloorFacts told(Revision revision) {
        var inputs = revision.assessed().inputs();
        return inputs == null ? FloorFacts.NONE : inputs.facts();
    }
}
