package dev.lockkeeper.migration;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.TemplateKeeping;
import dev.lockkeeper.decision.TemplateVariable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class FillingTextsTests {

    private static final String PULL_REQUEST = "/api/v1/migrations/1/texts/pull-request";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationTexts texts;

    @Autowired
    TemplateKeeping keeping;

    @Autowired
    DecisionRecording recording;

    @Autowired
    Surveying surveying;

    @Autowired
    Clock clock;

    @Autowired
    Browser browser;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    Crew harbor;
    DatabaseId shop;
    MigrationId id;

    @BeforeEach
    void dangerous() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        aSnapshot(surveying, harbor.ana(), shop, NOON, aTable("public", "orders", 12_300_000, null));
        anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys are [uuid]", "orders"));
        var up = MigrationFixtures.up("01.sql", DANGEROUS);
        var down = new MigrationScript("01.down.sql", Direction.DOWN, true, "SELECT '```';");
        var proposal = MigrationFixtures.proposal(shop, List.of(up, down));
        id = Acting.as(harbor.ada(), () -> lifecycle.open(harbor.ada(), proposal));
    }

    @Test
    void a_pull_request_says_what_is_known_of_the_migration() {
        assertThat(filled("pull-request"))
                .contains(
                        "# M-1: Add a fulfilment status",
                        "- Issue: SHOP-412",
                        "- Author: " + harbor.ada().name())
                .contains("<https://lockkeeper.example/" + harbor.slug() + "/migrations/1>")
                .contains("| `orders` | 12,300,000 | 1.1 GB | ACCESS EXCLUSIVE |")
                .contains("**High**.")
                .contains("`drop-column` on `orders` (01.sql, line 3): ")
                .contains("The running version works on the new schema. It ignores it.")
                .contains("1. Run `01.sql`, in one transaction.")
                .contains("- [D-1 Keys are \\[uuid\\]](https://lockkeeper.example/" + harbor.slug() + "/decisions/1)")
                .contains("Drop it.\n\n````sql\n-- 01.down.sql\nSELECT '```';\n````");
    }

    @Test
    void every_variable_has_a_value_and_an_unknown_one_is_told() {
        var all = Arrays.stream(TemplateVariable.values())
                .map(variable -> "{{" + variable.word() + "}}")
                .collect(Collectors.joining("\n\n"));
        change(0, all + "{{moon}}");

        var text = text("pull-request").filled();

        assertThat(text.unknown()).containsExactly("moon");
        assertThat(text.text())
                .contains("- `orders`: 12,300,000 rows, 1.1 GB", "The author expects: orders: 4 million");
        assertThat(browser.get(harbor.vera(), "migrations/1/texts/pull-request"))
                .hasStatusOk()
                .bodyText()
                .contains("stand for nothing, and stay as they are: moon.");
    }

    @Test
    void a_migration_that_touches_nothing_says_so() {
        fixtures.draft(harbor.ada(), shop, "CREATE TABLE parcels (id bigint PRIMARY KEY);");

        var text = Acting.as(
                        harbor.vera(),
                        () -> texts.of(
                                harbor.vera(), new MigrationId(harbor.tenant().id(), 2), "pull-request", "https://x"))
                .filled()
                .text();

        assertThat(text).contains("It locks no table that is there already.", "There is no script that takes it back.");
    }

    @Test
    void the_page_offers_each_text_to_be_copied_and_counts_it() {
        assertThat(browser.get(harbor.vera(), "migrations/1")).bodyText().contains("/migrations/1/texts\"");
        assertThat(browser.get(harbor.vera(), "migrations/1/texts"))
                .hasStatusOk()
                .bodyText()
                .contains("/migrations/1/texts/backfill-plan\"", "/migrations/1/texts/prompt-record\"")
                .doesNotContain("record-indexing");
        assertThat(browser.get(harbor.vera(), "migrations/1/texts/backfill-plan"))
                .hasStatusOk()
                .bodyText()
                .contains("data-copy", "12,300,000", "<h4>How much</h4>", "Not taken yet");

        assertThat(browser.post(harbor.vera(), "migrations/1/texts/backfill-plan/uses"))
                .hasStatus(302);

        assertThat(browser.get(harbor.vera(), "migrations/1/texts/backfill-plan"))
                .bodyText()
                .contains("Taken once");
    }

    @Test
    void programs_take_it_and_are_told_when_it_has_not_changed() {
        var first = api(harbor, PULL_REQUEST, null);
        assertThat(first).hasStatusOk().hasHeader("Content-Type", "text/markdown;charset=UTF-8");
        assertThat(new String(first.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("# M-1: Add a fulfilment status");
        var tag = first.getResponse().getHeader("ETag");

        assertThat(api(harbor, PULL_REQUEST, tag)).hasStatus(304);
        change(0, "{{title}}");
        assertThat(api(harbor, PULL_REQUEST, tag)).hasStatusOk().bodyText().isEqualTo("Add a fulfilment status");
    }

    @Test
    void a_program_that_reads_it_counts_once_a_day_however_often_it_asks() {
        var tag = api(harbor, PULL_REQUEST, null).getResponse().getHeader("ETag");
        api(harbor, PULL_REQUEST, tag);
        api(harbor, PULL_REQUEST, null);
        assertThat(uses()).contains("Taken once");

        TravellingClock.at(clock.instant().plus(Duration.ofDays(1)), () -> api(harbor, PULL_REQUEST, tag));

        assertThat(uses()).contains("Taken 2 times");
        browser.post(harbor.ada(), "migrations/1/texts/pull-request/uses").exchange();
        api(harbor, PULL_REQUEST, tag);
        assertThat(uses()).contains("Taken 4 times");
    }

    private String uses() {
        return new String(browser.get(harbor.vera(), "migrations/1/texts/pull-request")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void what_is_not_there_is_not_filled() {
        var quarry = cast.quarry();

        assertThat(api(harbor, "/api/v1/migrations/1/texts/record-indexing", null))
                .hasStatus(404);
        assertThat(api(harbor, "/api/v1/migrations/1/texts/moon", null)).hasStatus(404);
        assertThat(api(harbor, "/api/v1/migrations/9/texts/pull-request", null)).hasStatus(404);
        assertThat(api(quarry, PULL_REQUEST, null)).hasStatus(404);
        assertThat(browser.get(quarry.ana(), "migrations/1/texts")).hasStatus(404);
        assertThat(browser.get(quarry.ana(), "migrations/1/texts/pull-request")).hasStatus(404);
        assertThat(browser.post(quarry.ana(), "migrations/1/texts/pull-request/uses"))
                .hasStatus(404);
    }

    private void change(int read, String text) {
        Acting.run(harbor.boris(), () -> keeping.change(harbor.boris(), "pull-request", read, text, ""));
    }

    private String filled(String key) {
        return text(key).filled().text();
    }

    private MigrationText text(String key) {
        return Acting.as(harbor.vera(), () -> texts.of(harbor.vera(), id, key, "https://lockkeeper.example"));
    }

    private MvcTestResult api(Crew crew, String address, String tag) {
        var token = Acting.as(crew.ana(), () -> tokens.issue(
                        crew.ana(), crew.vera().id(), "ci", Set.of(Scope.READ), Duration.ofDays(1))
                .text());
        var request = mvc.get().uri(address).header("Authorization", "Bearer " + token);
        return (tag == null ? request : request.header("If-None-Match", tag)).exchange();
    }
}
