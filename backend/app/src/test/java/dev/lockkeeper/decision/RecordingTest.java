package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.content;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.migration.TryingGuards;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor, which records decisions. */
@LockkeeperTest
abstract class RecordingTest {

    @Autowired
    Cast cast;

    @Autowired
    DecisionRecording recording;

    @Autowired
    TryingGuards trying;

    @Autowired
    Decisions decisions;

    @Autowired
    StoredDecisions stored;

    @Autowired
    DecisionRevisions revisions;

    @Autowired
    Surveying surveying;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    /** Once it is known what its guards would have found. */
    boolean agree(CurrentMember by, DecisionId id, int read) {
        return Acting.as(by, () -> {
            trying.runThrough(by, id);
            return recording.accept(by, id, read);
        });
    }

    void revise(CurrentMember by, DecisionId id, int read, DecisionContent content, String reason) {
        Acting.run(by, () -> recording.revise(by, id, read, content, reason));
    }

    /** Called inside the tenant's context. */
    java.util.UUID key(DecisionId id) {
        return transaction.execute(status -> stored.get(id).key());
    }
}
