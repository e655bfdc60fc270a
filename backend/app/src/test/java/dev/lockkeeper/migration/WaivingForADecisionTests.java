package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waives what one decision forbids has not spoken of what another one does. */
@LockkeeperTest
class WaivingForADecisionTests {

    private static final String KEYS = "CREATE TABLE parcel (id bigint PRIMARY KEY, note text);";
    private static final String RULE = GuardKind.PRIMARY_KEY_TYPE.rule();

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
    MigrationArchive archive;

    @Autowired
    Waiving waiving;

    @Autowired
    Reassessing reassessing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Browser browser;

    private Crew harbor;
    private DatabaseId shop;
    private UUID uuids;

    @BeforeEach
    void a_decision_in_force() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        uuids = accepted("uuid");
    }

    @Test
    void what_another_guard_finds_there_stays() {
        var texts = accepted("text");
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);

        waive(id, uuids);

        assertThat(waived(id)).containsExactly(uuids);
        assertThat(summary(id).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(page("decisions/1/enforcement")).contains("0 stopped", "1 waived");
        assertThat(page("decisions/2/enforcement")).contains("1 stopped", "0 waived");
        waive(id, texts);
        assertThat(waived(id)).containsExactlyInAnyOrder(uuids, texts);
        assertThat(summary(id).verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @Test
    void what_a_later_decision_forbids_is_not_waived_with_it() {
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        waive(id, uuids);

        accepted("text");

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> cited(id).size() == 2);
        assertThat(waived(id)).containsExactly(uuids);
        assertThat(summary(id).verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void where_several_ask_for_the_same_it_has_to_be_said_whose_is_meant() {
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        waive(id, null);
        assertThat(waived(id)).containsExactly(uuids);
        accepted("text");
        accepted("citext");
        var both = fixtures.inReview(harbor.ada(), shop, KEYS);

        assertThatThrownBy(() -> waive(both, null)).hasMessage("waiver.which-guard");
        assertThatThrownBy(() -> waive(both, UUID.randomUUID())).hasMessage("waiver.nothing");
    }

    @Test
    void the_page_names_the_guard_and_takes_back_what_was_said_of_it_alone() {
        var texts = accepted("text");
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        var path = "migrations/" + id.number();
        assertThat(browser.post(harbor.boris(), path + "/waivers")
                        .param("script", "01.sql")
                        .param("statement", "1")
                        .param("rule", RULE)
                        .param("guard", texts.toString())
                        .param("reason", "Imported."))
                .hasStatus3xxRedirection();

        assertThat(waived(id)).containsExactly(texts);
        var page = page(path);
        assertThat(page).contains("name=\"guard\" value=\"" + uuids + "\"").doesNotContain("value=\"" + texts + "\"");
        assertThat(page.split("/revocation\"", -1)).hasSize(2);
        assertThat(page("waivers")).contains(">D-2<").doesNotContain(">D-1<");
    }

    @Test
    void an_earlier_row_speaks_of_the_guard_that_had_found_something_and_of_all_where_nobody_can_tell() {
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        waive(id, uuids);
        earlier().forget(harbor.ada().tenant(), "waiver", "guard_id");

        earlier().fill(harbor.ada().tenant(), "V202611220621__migration_waiver_guard_fill");

        accepted("text");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> cited(id).size() == 2);
        assertThat(waived(id)).containsExactly(uuids);
        earlier().forget(harbor.ada().tenant(), "waiver", "guard_id");
        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));
        assertThat(waived(id)).hasSize(2);
    }

    private UUID accepted(String type) {
        var guard = DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Keys are " + type + ".", Severity.ERROR)
                .set(Map.of("types", List.of(type)));
        var id = Acting.as(harbor.ada(), () -> recording.propose(harbor.ada(), content("Keys as " + type)));
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));
        Acting.run(harbor.boris(), () -> {
            trying.runThrough(harbor.boris(), id);
            recording.accept(harbor.boris(), id, 1);
        });
        var kept = Acting.as(harbor.vera(), () -> decisions.of(id)).guards();
        return UUID.fromString(kept.get(0).id());
    }

    private void waive(MigrationId id, @Nullable UUID guard) {
        var asked = new WaiverRequest(new StatementPlace("01.sql", 1), RULE, guard, "Imported.", null);
        Acting.run(harbor.boris(), () -> waiving.waive(harbor.boris(), id, asked));
    }

    private List<UUID> waived(MigrationId id) {
        return cited(id).stream()
                .filter(finding -> finding.waiver() != null)
                .map(WaiverRequest::guard)
                .toList();
    }

    private List<Finding> cited(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision())).report().findings().stream()
                .filter(finding -> finding.citation() != null)
                .toList();
    }

    private MigrationSummary summary(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private String page(String path) {
        return new String(
                browser.get(harbor.boris(), path).exchange().getResponse().getContentAsByteArray());
    }

    private EarlierRows earlier() {
        return new EarlierRows(jdbc, transactions);
    }
}
