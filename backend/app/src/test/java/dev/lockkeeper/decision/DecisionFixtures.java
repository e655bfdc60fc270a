package dev.lockkeeper.decision;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Decisions in the states that tests begin from. */
public final class DecisionFixtures {

    private DecisionFixtures() {}

    public static DecisionContent content(String title, String... tables) {
        return content(title, "More disk.", null, List.of(), List.of(), tables);
    }

    /** The same record, deciding something else. */
    static DecisionContent rewritten(String decision) {
        var was = content("Keys");
        return new DecisionContent(
                was.title(),
                was.category(),
                was.context(),
                was.options(),
                decision,
                was.consequences(),
                was.critique(),
                was.domains(),
                was.tables(),
                was.deciders(),
                was.reviewBy());
    }

    public static DecisionContent content(
            String title,
            String critique,
            LocalDate reviewBy,
            List<DomainId> domains,
            List<MemberId> deciders,
            String... tables) {
        return new DecisionContent(
                title,
                DecisionCategory.TYPES_AND_KEYS,
                "Keys meet in one place.",
                "* bigint\n* uuid",
                "Primary keys are **uuid**.",
                "Indexes are larger.",
                critique,
                domains,
                Stream.of(tables).map(TablePattern::new).toList(),
                deciders,
                reviewBy);
    }

    public static DecisionId aProposal(DecisionRecording recording, CurrentMember by, DecisionContent content) {
        return Acting.as(by, () -> recording.propose(by, content));
    }

    public static DecisionId anAcceptedOne(
            DecisionRecording recording, CurrentMember by, CurrentMember reviewer, DecisionContent content) {
        var id = aProposal(recording, by, content);
        Acting.run(reviewer, () -> recording.accept(reviewer, id, 1));
        return id;
    }
}
