package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.decision.ApprovalRuling;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guard that an amendment changes goes on where it was: under its address, with what it has stopped. */
@LockkeeperTest
class CountingOnTests {

    private static final DecisionGuard UUIDS = keys("uuid");

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    DecisionRecording recording;

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    GuardsOfDecisions decisions;

    @Autowired
    TryingGuards trying;

    @Autowired
    Waiving waiving;

    @Autowired
    Browser browser;

    private Crew harbor;
    private DatabaseId shop;
    private DecisionId id;
    private UUID guard;
    private MigrationId stopped;

    @BeforeEach
    void a_guard_in_force_that_has_stopped_a_migration() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        id = Acting.as(harbor.ada(), () -> recording.propose(harbor.ada(), content("Keys")));
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, UUIDS));
        agree(1);
        guard = guards().get(0);
        stopped = fixtures.inReview(harbor.ada(), shop, "CREATE TABLE parcel (id bigint PRIMARY KEY);");
        var rule = new ApprovalRule(Ids.next(), null, null, 1, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    @Test
    void what_it_has_stopped_is_counted_on_and_its_address_stays() {
        amend(1);
        change(keys("uuid", "text"));
        assertThat(page("decisions/1/enforcement")).contains("1 stopped");
        agree(2);

        assertThat(page("decisions/1/enforcement")).contains("1 stopped");
        assertThat(page(list("stopped"))).contains("M-" + stopped.number()).doesNotContain("asks for this no longer");
        var next = fixtures.inReview(harbor.ada(), shop, "CREATE TABLE crate (id int PRIMARY KEY);");
        assertThat(page("decisions/1/enforcement")).contains("2 stopped");
        assertThat(page(list("stopped"))).contains("M-" + stopped.number(), "M-" + next.number());
    }

    @Test
    void changed_twice_and_once_in_vain_it_is_still_the_same() {
        amend(1);
        change(keys("text"));
        Acting.run(harbor.ada(), () -> recording.withdraw(harbor.ada(), id, 2, "No."));
        amend(1);
        change(keys("uuid", "text"));
        agree(3);
        amend(3);
        change(keys("uuid", "text", "citext"));
        agree(4);

        assertThat(guards()).containsExactly(guard);
        assertThat(page("decisions/1/enforcement")).contains("1 stopped");
    }

    @Test
    void taken_out_it_keeps_its_address_and_says_so() {
        amend(1);
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, guard));
        agree(2);

        await(list("let-through"));
        assertThat(page(list("let-through"))).contains("Keys are right.", "asks for this no longer");
        assertThat(page(list("stopped"))).doesNotContain("M-" + stopped.number());
    }

    @Test
    void what_a_looser_one_minds_no_longer_was_not_stopped_by_it() {
        amend(1);
        change(keys("uuid", "bigint"));
        agree(2);

        await(list("let-through"));
        assertThat(page("decisions/1/enforcement")).contains("0 stopped", "1 let through");
    }

    @Test
    void a_waiver_that_a_looser_one_asks_for_no_longer_was_let_through_whatever_comes_after() {
        Acting.run(
                harbor.boris(),
                () -> waiving.waive(
                        harbor.boris(),
                        stopped,
                        new WaiverRequest(new StatementPlace("01.sql", 1), UUIDS.rule(), "Imported.", null)));
        assertThat(page("decisions/1/enforcement")).contains("0 stopped", "1 waived");
        amend(1);
        change(keys("uuid", "bigint"));
        agree(2);
        await(list("let-through"));

        fixtures.revise(harbor.ada(), stopped, shop, "CREATE TABLE parcel (id bigint PRIMARY KEY, note text);");

        assertThat(page("decisions/1/enforcement")).contains("0 stopped", "0 waived", "1 let through");
    }

    @Test
    void what_was_only_ever_withdrawn_is_neither_listed_nor_shown_in_place_of_what_stood() {
        amend(1);
        var cascades = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.INFO);
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, cascades));
        change(DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Never stood.", Severity.ERROR)
                .set(Map.of("types", List.of("text"))));
        var proposed =
                guards().stream().filter(one -> !one.equals(guard)).findFirst().orElseThrow();
        Acting.run(harbor.ada(), () -> recording.withdraw(harbor.ada(), id, 2, "No."));
        amend(1);
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, guard));
        agree(3);

        assertThat(page(list("stopped"))).contains("Keys are right.").doesNotContain("Never stood.");
        assertThat(browser.get(harbor.vera(), "decisions/1/guards/" + proposed + "/migrations"))
                .hasStatus(404);
    }

    @Test
    void one_that_is_only_proposed_or_another_tenants_has_no_list() {
        amend(1);
        var cascades = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.INFO);
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, cascades));
        var proposed =
                guards().stream().filter(one -> !one.equals(guard)).findFirst().orElseThrow();

        assertThat(browser.get(harbor.vera(), "decisions/1/guards/" + proposed + "/migrations"))
                .hasStatus(404);
        var quarry = cast.quarry();
        Acting.run(quarry.ada(), () -> recording.propose(quarry.ada(), content("Theirs")));
        assertThat(browser.get(quarry.vera(), list("stopped"))).hasStatus(404);
    }

    private static DecisionGuard keys(String... types) {
        return DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Keys are right.", Severity.ERROR)
                .set(Map.of("types", List.of(types)));
    }

    private void amend(int read) {
        var content = content("Keys, in other words");
        Acting.run(harbor.ada(), () -> recording.revise(harbor.ada(), id, read, content, "Because."));
    }

    private void change(DecisionGuard to) {
        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, guard, to));
    }

    private void agree(int read) {
        Acting.run(harbor.boris(), () -> {
            trying.runThrough(harbor.boris(), id);
            assertThat(recording.accept(harbor.boris(), id, read)).isTrue();
        });
    }

    /** Of the latest revision. */
    private List<UUID> guards() {
        return Acting.as(harbor.vera(), () -> decisions.of(id)).guards().stream()
                .map(one -> UUID.fromString(one.id()))
                .toList();
    }

    private String list(String show) {
        return "decisions/1/guards/" + guard + "/migrations?show=" + show;
    }

    private void await(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> page(path).contains("M-" + stopped.number()));
    }

    private String page(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray());
    }
}
