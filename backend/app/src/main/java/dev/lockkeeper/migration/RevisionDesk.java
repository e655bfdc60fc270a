package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.lint.ContentHash;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.risk.RiskModel;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes revisions: examines a proposal and files it as the next one. */
@Component
class RevisionDesk {

    private final Revisions revisions;
    private final Examination examination;
    private final History history;
    private final Waivers waivers;
    private final GuardHits hits;
    private final AgentAuthors agents;
    private final Clock clock;

    RevisionDesk(
            Revisions revisions,
            Examination examination,
            History history,
            Waivers waivers,
            GuardHits hits,
            AgentAuthors agents,
            Clock clock) {
        this.revisions = revisions;
        this.examination = examination;
        this.history = history;
        this.waivers = waivers;
        this.hits = hits;
        this.agents = agents;
        this.clock = clock;
    }

    Revision write(Migration migration, Proposal proposal, MemberId author, String reason) {
        return write(migration, proposal, author, reason, history.predecessor(migration.getId()));
    }

    /** As above, of a migration that is about to become the step of a series after that one. */
    Revision write(Migration migration, Proposal proposal, MemberId author, String reason, @Nullable UUID after) {
        require(migration.status().isEditable(), "migration.not-editable");
        var hash = hash(proposal);
        var outcome = examination.examine(proposal, hash, migration.getId(), after);
        var now = clock.instant();
        return new Revision(
                Ids.next(),
                migration.getId(),
                migration.revisionNumber() + 1,
                hash,
                proposal.source() == null ? null : proposal.source().revision(),
                proposal.brief(),
                proposal.posture(),
                outcome.report(),
                outcome.assessment(),
                reason.strip(),
                author,
                now,
                proposal.scripts(),
                new Assessed(1, RiskModel.VERSION, outcome.policyVersion(), outcome.inputs(), "", now),
                null,
                agents.of(author, proposal.model()));
    }

    void file(Revision revision) {
        revisions.add(revision);
        waivers.note(revision);
        hits.note(revision.migration(), revision.id(), revision.assessed(), revision.report(), null);
    }

    /** Of every script, the way back included, and of what reviewers read beside them: an approval binds to all of it. */
    static String hash(Proposal proposal) {
        var scripts = proposal.scripts().stream()
                .map(script ->
                        new Script(script.direction() + "/" + script.name(), script.sql(), script.inTransaction()));
        var brief = new Script("brief/" + proposal.posture(), proposal.brief().toString(), false);
        return ContentHash.of(Stream.concat(scripts, Stream.of(brief)).toList());
    }
}
