package dev.lockkeeper.decision;

import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.migration.TryingGuards;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor, which kept its records as files. */
@LockkeeperTest
abstract class ImportingTest {

    @Autowired
    Cast cast;

    @Autowired
    DecisionImporting importing;

    @Autowired
    DecisionImports imports;

    @Autowired
    ImportedFiles files;

    @Autowired
    StoredDecisions stored;

    @Autowired
    DecisionRevisions revisions;

    @Autowired
    DecisionCourse course;

    @Autowired
    DecisionRecording recording;

    @Autowired
    TryingGuards trying;

    @Autowired
    Decisions decisions;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    UUID preview(CurrentMember by, List<AdrFile> tree) {
        return Acting.as(by, () -> importing.preview(by, "adr.zip", tree));
    }

    UUID imported(CurrentMember by, List<AdrFile> tree) {
        var id = preview(by, tree);
        Acting.run(by, () -> importing.confirm(by, id));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Acting.as(by, () -> imports.get(id)).isFinished());
        return id;
    }

    /** Once it is known what its guards would have found. */
    boolean agree(CurrentMember by, DecisionId id, int read) {
        return Acting.as(by, () -> {
            trying.runThrough(by, id);
            return recording.accept(by, id, read);
        });
    }

    Decision decision(CurrentMember by, int number) {
        return read(by, number, decision -> decision);
    }

    DecisionRevision latest(CurrentMember by, int number) {
        return read(by, number, decision -> revisions.get(decision.key(), decision.revision()));
    }

    List<DecisionTransition> course(CurrentMember by, int number) {
        return read(by, number, decision -> course.of(decision.key()));
    }

    List<ImportedFile> report(CurrentMember by, UUID id) {
        return Acting.as(by, () -> files.of(id, -1, 1_000)).items();
    }

    private <T> T read(CurrentMember by, int number, Function<Decision, T> what) {
        var id = new DecisionId(by.tenant(), number);
        return Acting.as(by, () -> transaction.execute(status -> what.apply(stored.get(id))));
    }
}
