package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.migration.Proposal.Source;
import dev.lockkeeper.tenancy.Turns;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes migrations from programs, which send the same thing again and again: by repository, branch and revision. */
@Service
@Transactional
public class MigrationIntake {

    /** What became of it. */
    public enum Outcome {
        CREATED,
        REVISED,
        UNCHANGED
    }

    public record Received(MigrationId id, Outcome outcome) {}

    private final MigrationLifecycle lifecycle;
    private final Migrations migrations;
    private final Revisions revisions;
    private final Turns turns;

    MigrationIntake(MigrationLifecycle lifecycle, Migrations migrations, Revisions revisions, Turns turns) {
        this.lifecycle = lifecycle;
        this.migrations = migrations;
        this.revisions = revisions;
        this.turns = turns;
    }

    /** Without a source it is a new migration each time; with one, the branch's migration takes the content as its next revision. */
    @EngineersMay
    public Received receive(CurrentMember by, Proposal proposal, boolean submit) {
        var source = proposal.source();
        if (source == null) {
            return create(by, proposal, submit);
        }
        takeTurns(source);
        return migrations
                .latestOf(source.repository(), source.branch())
                .flatMap(known -> again(by, known, proposal, submit))
                .orElseGet(() -> create(by, proposal, submit));
    }

    private Optional<Received> again(CurrentMember by, Migration known, Proposal proposal, boolean submit) {
        var id = new MigrationId(by.tenant(), known.number());
        var same = revisions.hashOf(known.revision()).equals(RevisionDesk.hash(proposal));
        if (!same && known.status().isEnded()) {
            return Optional.empty();
        }
        if (!same) {
            lifecycle.revise(by, id, known.version(), proposal, "");
        }
        if (submit && known.status() == MigrationStatus.DRAFT) {
            lifecycle.submit(by, id);
        }
        return Optional.of(new Received(id, same ? Outcome.UNCHANGED : Outcome.REVISED));
    }

    private Received create(CurrentMember by, Proposal proposal, boolean submit) {
        var id = lifecycle.open(by, proposal);
        if (submit) {
            lifecycle.submit(by, id);
        }
        return new Received(id, Outcome.CREATED);
    }

    /** Two runs of CI for one branch at one time: the second waits and then finds what the first has made. */
    private void takeTurns(Source source) {
        turns.await("migration", source.repository() + "/" + source.branch());
    }
}
