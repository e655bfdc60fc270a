package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.linting.Conventions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@LockkeeperTest
class AskingTheLinterForConventionsTests {

    private static final String DROP = "ALTER TABLE orders DROP COLUMN note;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Conventions conventions;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Examination examination;

    @Autowired
    PolicyVersions policies;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JsonMapper json;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_rule_that_is_off_says_nothing_of_what_is_proposed_from_now_on_nor_of_what_is_open() {
        var before = fixtures.inReview(harbor.ada(), shop, DROP);
        assertThat(rules(revision(before).report())).contains("drop-column");

        ask(harbor, "rules.drop-column", "off");

        var after = fixtures.inReview(harbor.ada(), shop, DROP);
        assertThat(rules(revision(after).report())).doesNotContain("drop-column");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(rules(revision(before).report())).doesNotContain("drop-column"));
    }

    @Test
    void an_assessment_made_again_with_what_was_known_then_gives_the_same_answer() {
        ask(harbor, "rules.drop-column", "info");
        var id = fixtures.inReview(harbor.ada(), shop, DROP);
        ask(harbor, "rules.drop-column", "off");

        var revision = revision(id);
        var inputs = Objects.requireNonNull(revision.assessed().inputs());
        var again = Acting.as(
                harbor.ana(),
                () -> transactions.execute(
                        status -> examination.again(examination.content(revision), inputs, policies.latest())));

        assertThat(again.report()).isEqualTo(revision.report());
        assertThat(again.assessment()).isEqualTo(revision.assessment());
    }

    @Test
    void inputs_from_before_anybody_could_ask_are_still_read() {
        var inputs =
                revision(fixtures.inReview(harbor.ada(), shop, DROP)).assessed().inputs();
        var tree = (ObjectNode) json.readTree(json.writeValueAsString(inputs));
        ((ObjectNode) tree.get("around")).remove("config");

        var old = json.readValue(tree.toString(), AssessmentInputs.class);

        assertThat(old.lint(Catalogue.unknown()).settings())
                .isEqualTo(
                        Objects.requireNonNull(inputs).lint(Catalogue.unknown()).settings());
    }

    @Test
    void another_tenants_wishes_do_not_count_here() {
        ask(cast.quarry(), "rules.drop-column", "off");

        assertThat(rules(revision(fixtures.inReview(harbor.ada(), shop, DROP)).report()))
                .contains("drop-column");
    }

    private Revision revision(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.revision(archive.get(id).revision()));
    }

    private void ask(Crew crew, String key, String value) {
        Acting.run(crew.ana(), () -> {
            var saved = conventions.current();
            conventions.save(crew.ana(), saved.version(), new LintConfig(Map.of(key, List.of(value))), "");
        });
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::ruleId).toList();
    }
}
