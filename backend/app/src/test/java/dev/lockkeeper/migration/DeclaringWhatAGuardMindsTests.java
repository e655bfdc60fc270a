package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.linting.Conventions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a guard asks for may be done elsewhere than in the migration: it has stopped that all the same. */
@LockkeeperTest
class DeclaringWhatAGuardMindsTests {

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    DecisionRecording recording;

    @Autowired
    MigrationArchive archive;

    @Autowired
    TryingGuards trying;

    @Autowired
    Conventions conventions;

    @Autowired
    Browser browser;

    @Test
    void a_column_that_is_declared_was_held_up_by_the_guard_that_asked_for_it() {
        var harbor = cast.harbor();
        guarded(harbor);
        var sql = "CREATE TABLE parcel (id uuid PRIMARY KEY, email text);";
        var id = fixtures.inReview(harbor.ada(), fixtures.database(harbor), sql);
        assertThat(enforcement(harbor)).contains("1 stopped", "0 let through");
        assertThat(state(harbor, id).verdict()).isEqualTo(Verdict.BLOCKED);

        var declared = new LintConfig(Map.of("privacy.classified", List.of("parcel.email")));
        Acting.run(harbor.ana(), () -> conventions.save(harbor.ana(), 0, declared, ""));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isJudgedAnew(harbor, id));

        assertThat(enforcement(harbor)).contains("1 stopped", "0 let through");
    }

    private void guarded(Crew crew) {
        var declared = DecisionGuard.of(GuardKind.PERSONAL_COLUMN, "Personal data is declared.", Severity.ERROR);
        var id = Acting.as(crew.ada(), () -> recording.propose(crew.ada(), content("Personal data")));
        Acting.run(crew.ada(), () -> recording.guard(crew.ada(), id, declared));
        Acting.run(crew.boris(), () -> {
            trying.runThrough(crew.boris(), id);
            recording.accept(crew.boris(), id, 1);
        });
    }

    private boolean isJudgedAnew(Crew crew, MigrationId id) {
        return Acting.as(crew.vera(), () -> {
            var revision = archive.revision(archive.get(id).revision());
            return revision.assessed().number() == 2
                    && revision.report().findings().stream().allMatch(finding -> finding.citation() == null);
        });
    }

    private MigrationSummary state(Crew crew, MigrationId id) {
        return Acting.as(crew.vera(), () -> archive.get(id));
    }

    private String enforcement(Crew crew) {
        return new String(browser.get(crew.vera(), "decisions/1/enforcement")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
