package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.AdrTree;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings records in that were kept elsewhere: looked at first, then all of them or none. */
@Service
@Transactional
public class DecisionImporting {

    private final DecisionImports imports;
    private final ImportedFiles files;
    private final ImportJudgement judgement;
    private final Outbox outbox;
    private final Clock clock;

    DecisionImporting(
            DecisionImports imports, ImportedFiles files, ImportJudgement judgement, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.judgement = judgement;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps the files and tells what each would become; no decision is touched.
     *
     * @param source what was uploaded, in words
     */
    @ReviewersMay
    public UUID preview(CurrentMember by, String source, List<AdrFile> tree) {
        require(!tree.isEmpty(), "decision.import.nothing");
        var judged = judgement.judge(by.id(), AdrTree.of(tree, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        var taken = judged.stream().filter(file -> file.verdict().isTaken()).count();
        var id = imports.add(source, (int) taken, by.id(), clock.instant());
        files.add(id, judged);
        return id;
    }

    /** Begins it; asked for again, it goes on only where it had been given up. */
    @ReviewersMay
    public void confirm(CurrentMember by, UUID id) {
        var importing = imports.get(id);
        require(importing.records() > 0, "decision.import.no-record");
        var dead = outbox.state(ImportChore.NAME, id.toString())
                .map(Errand::isDead)
                .orElse(false);
        require(imports.begin(id) || (dead && importing.isRunning()), "decision.import.begun");
        outbox.ask(ImportChore.NAME, id.toString());
    }
}
