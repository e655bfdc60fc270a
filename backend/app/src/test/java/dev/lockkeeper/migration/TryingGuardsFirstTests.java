package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Before people agree to guards, it is known what these would have found. */
@LockkeeperTest
class TryingGuardsFirstTests {

    private static final String KEYS =
            "SET lock_timeout = '2s'; CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(9));";
    private static final String LABELS =
            "SET lock_timeout = '2s'; CREATE TABLE labels (id uuid PRIMARY KEY, note json);";
    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .set(Map.of("types", List.of("uuid")));
    private static final DecisionGuard NO_JSON =
            DecisionGuard.of(GuardKind.BANNED_TYPE, "No json.", Severity.INFO).set(Map.of("types", List.of("json")));

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    DecisionRecording recording;

    @Autowired
    GuardsOfDecisions decisions;

    @Autowired
    TryingGuards trying;

    @Autowired
    GuardTrials trials;

    @Autowired
    GuardTrialHits hits;

    @Autowired
    GuardTrialChore chore;

    @Autowired
    Browser browser;

    private Crew harbor;
    private DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void accepting_on_the_page_tries_them_and_then_accepts() {
        fixtures.inReview(harbor.ada(), shop, KEYS);
        fixtures.inReview(harbor.ada(), shop, LABELS);
        var id = proposed(UUIDS, NO_JSON);
        assertThat(accept()).hasStatus3xxRedirection();
        assertThat(page()).contains("Proposed");
        await().atMost(Duration.ofSeconds(60)).until(() -> trial(id).endedAt() != null);

        assertThat(browser.get(harbor.boris(), "decisions/1/trial"))
                .bodyText()
                .contains(
                        "Blocker",
                        "Advice",
                        "As blockers they would have stopped 1 migration; 1 more would have got advice.");
        assertThat(accept()).hasStatus3xxRedirection();

        assertThat(page())
                .contains("Accepted", "The dry run that it was accepted on", "would have stopped 1 migration");
        var deprecated = "Gone.";
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, deprecated));
        assertThat(page()).as("it stays").contains("The dry run that it was accepted on");
    }

    @Test
    void whoever_accepts_by_other_means_is_refused_until_exactly_these_were_tried() {
        var id = proposed(UUIDS);
        assertThatThrownBy(() -> agree(id)).hasMessage("decision.dry-run-missing");
        Acting.run(harbor.ada(), () -> trying.begin(harbor.ada(), id));
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, NO_JSON));
        await().atMost(Duration.ofSeconds(60)).until(() -> trial(id).endedAt() != null);
        assertThatThrownBy(() -> agree(id)).hasMessage("decision.dry-run-missing");

        Acting.run(harbor.ada(), () -> trying.begin(harbor.ada(), id));
        await().atMost(Duration.ofSeconds(60)).until(() -> trial(id).endedAt() != null);

        assertThat(agree(id)).isTrue();
    }

    @Test
    void what_is_proposed_meanwhile_is_neither_counted_nor_moves_the_others() {
        var first = fixtures.inReview(harbor.ada(), shop, KEYS);
        fixtures.inReview(harbor.ada(), shop, KEYS.replace("orders", "parts"));
        var id = proposed(UUIDS);
        frozen(id);
        var trial = trial(id);
        assertThat(trial.migrations()).hasSize(2).last().isEqualTo(first.number());
        assertThat(tried(trial, 0)).isTrue();
        fixtures.inReview(harbor.ada(), shop, KEYS.replace("orders", "bills"));

        Acting.run(harbor.ada(), () -> chore.run(key(id)));

        assertThat(trial(id).tried()).isEqualTo(2);
        assertThat(trial(id).endedAt()).isNotNull();
        assertThat(Acting.as(harbor.vera(), () -> hits.weight(trial(id))).stopped())
                .as("the first place was counted by hand, without findings")
                .isEqualTo(1);
    }

    @Test
    void no_place_is_counted_twice_by_two_workers() {
        fixtures.inReview(harbor.ada(), shop, KEYS);
        var id = proposed(UUIDS);
        frozen(id);
        var seenByBoth = trial(id);

        assertThat(tried(seenByBoth, 0)).isTrue();
        assertThat(tried(seenByBoth, 0)).isFalse();
        assertThat(trial(id).tried()).isEqualTo(1);
    }

    @Test
    void two_workers_at_once_count_each_place_once() throws Exception {
        for (var n = 0; n < 6; n++) {
            fixtures.inReview(harbor.ada(), shop, KEYS.replace("orders", "orders_" + n));
        }
        var id = proposed(UUIDS);
        frozen(id);
        var both = Executors.newFixedThreadPool(2);
        try {
            var workers = List.of(both.submit(() -> work(id)), both.submit(() -> work(id)));
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            both.shutdown();
        }
        work(id);

        assertThat(trial(id).tried()).isEqualTo(6);
        assertThat(trial(id).databasesUntried()).isEqualTo(1);
        assertThat(trial(id).endedAt()).isNotNull();
        assertThat(Acting.as(harbor.vera(), () -> hits.weight(trial(id))).stopped())
                .isEqualTo(6);
        assertThat(Acting.as(harbor.vera(), () -> hits.counts(trial(id).decision()))
                        .values())
                .singleElement()
                .satisfies(count -> assertThat(count.migrations()).isEqualTo(6));
    }

    private void work(DecisionId id) {
        try {
            Acting.run(harbor.ada(), () -> chore.run(key(id)));
        } catch (TryLater overtaken) {
            assertThat(overtaken.pause()).isPositive();
        }
    }

    private DecisionId proposed(DecisionGuard... guards) {
        return Acting.as(harbor.ada(), () -> {
            var id = recording.propose(harbor.ada(), content("Keys"));
            List.of(guards).forEach(guard -> recording.guard(harbor.ada(), id, guard));
            return id;
        });
    }

    private boolean agree(DecisionId id) {
        return Acting.as(harbor.boris(), () -> recording.accept(harbor.boris(), id, 1));
    }

    /** Begun, and no worker knows of it. */
    private void frozen(DecisionId id) {
        Acting.run(harbor.ada(), () -> {
            var decision = decisions.of(id);
            var all = Stream.iterate(latest(), number -> number > 0, number -> number - 1)
                    .toList();
            trials.begin(
                    decision.uuid(),
                    decision.guards(),
                    all,
                    List.of(shop.value()),
                    harbor.ada().id());
        });
    }

    private int latest() {
        return fixtures.inReview(harbor.ada(), shop, "SELECT 1;").number() - 1;
    }

    private boolean tried(GuardTrials.Trial trial, int place) {
        return Acting.as(harbor.ada(), () -> trials.tried(trial, place, GuardTrials.Counted.MIGRATION, List.of()));
    }

    private GuardTrials.Trial trial(DecisionId id) {
        return Acting.as(harbor.vera(), () -> trying.latest(decisions.of(id).uuid()))
                .orElseThrow();
    }

    private String key(DecisionId id) {
        return decisions.of(id).uuid().toString();
    }

    private MockMvcTester.MockMvcRequestBuilder accept() {
        var html = text("decisions/1", harbor.boris());
        var print = html.replaceAll("(?s).*name=\"guards\" value=\"([0-9a-f]*)\".*", "$1");
        return browser.post(harbor.boris(), "decisions/1/acceptance")
                .param("revision", "1")
                .param("guards", print);
    }

    private String page() {
        return text("decisions/1", harbor.vera());
    }

    private String text(String path, CurrentMember reader) {
        return new String(browser.get(reader, path).exchange().getResponse().getContentAsByteArray());
    }
}
