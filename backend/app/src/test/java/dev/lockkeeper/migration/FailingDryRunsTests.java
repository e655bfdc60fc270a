package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A dry run of guards that cannot go on says so. */
@LockkeeperTest
class FailingDryRunsTests {

    @Autowired
    Cast cast;

    @Autowired
    DecisionRecording recording;

    @Autowired
    TryingGuards trying;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browser browser;

    private Crew harbor;
    private DecisionId id;

    @BeforeEach
    void a_dry_run_that_stumbles() {
        harbor = cast.harbor();
        id = Acting.as(harbor.ada(), () -> recording.propose(harbor.ada(), content("Keys")));
        var cascades = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR);
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, cascades));
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    trying.begin(harbor.ada(), id);
                    jdbc.sql("update tenant.guard_trial set migrations = '{4711}', total = 1 where tenant_id = ?")
                            .param(harbor.ada().tenant().value())
                            .update();
                }));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> page().contains("It has stumbled"));
    }

    @Test
    void while_it_is_tried_again_the_page_says_so_and_goes_on_asking() {
        assertThat(page()).contains("0 of 1 migrations", "every 2s").doesNotContain("Try them again");
    }

    @Test
    void only_admins_read_what_went_wrong_inside() {
        assertThat(page(harbor.ana())).contains("The reason:", "4711");
        assertThat(page(harbor.boris())).doesNotContain("The reason:", "4711");
        assertThat(page(harbor.vera())).doesNotContain("The reason:", "4711");
        giveUp();
        assertThat(page(harbor.ana())).contains("The reason:", "4711");
        assertThat(page(harbor.vera())).contains("was given up").doesNotContain("The reason:", "4711");
    }

    @Test
    void given_up_it_says_so_and_can_be_begun_again() {
        giveUp();

        assertThat(page())
                .contains("was given up after 0 of 1 migrations", "Try them again")
                .doesNotContain("every 2s", "<progress", "It has stumbled");
        assertThat(browser.post(harbor.ada(), "decisions/1/trial")).hasStatus3xxRedirection();
        over();
        assertThat(page()).contains("It would have found nothing.").doesNotContain("given up");
    }

    @Test
    void given_up_it_is_begun_anew_by_who_wants_to_accept() {
        giveUp();

        accept();
        over();
        assertThat(browser.get(harbor.vera(), "decisions/1")).bodyText().contains("Proposed");
        accept();

        assertThat(browser.get(harbor.vera(), "decisions/1")).bodyText().contains("Accepted");
    }

    private void accept() {
        var shown = new String(browser.get(harbor.boris(), "decisions/1")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        var guards = Pattern.compile("name=\"guards\" value=\"([0-9a-f]*)\"").matcher(shown);
        assertThat(guards.find()).isTrue();
        assertThat(browser.post(harbor.boris(), "decisions/1/acceptance")
                        .param("revision", "1")
                        .param("guards", guards.group(1)))
                .hasStatus3xxRedirection();
    }

    /** The next try is the last one. */
    private void giveUp() {
        Acting.run(
                harbor.ana(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("update tenant.errand set failures = 23"
                                + " where tenant_id = ? and chore = 'migration.guard-trial'")
                        .param(harbor.ada().tenant().value())
                        .update()));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> page().contains("was given up"));
    }

    private void over() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> page().contains("Tried on 0 migrations"));
    }

    private String page() {
        return page(harbor.ada());
    }

    private String page(CurrentMember reader) {
        return new String(browser.get(reader, "decisions/1/trial")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
