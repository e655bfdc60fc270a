package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.DANGEROUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.Formats;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.RiskTier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class TakingReportsAlongTests {

    private static final String REPORT = "/api/v1/migrations/1/report";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Browser browser;

    @Autowired
    Reassessing reassessing;

    @Autowired
    MigrationLifecycle lifecycle;

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
        id = fixtures.inReview(harbor.ada(), shop, DANGEROUS);
    }

    @ParameterizedTest
    @CsvSource({"json,application/json", "sarif,application/sarif+json", "md,text/markdown", "xml,application/xml"})
    void each_is_a_file_with_the_migrations_name(String ending, String type) {
        var file = page("migrations/1/report." + ending);

        assertThat(file).hasStatusOk().hasContentTypeCompatibleWith(type);
        assertThat(file).headers().hasValue("Content-Disposition", "attachment; filename=\"M-1." + ending + "\"");
    }

    @Test
    void each_can_be_read_by_those_for_whom_it_is() {
        var sarif = Formats.sarif(text(page("migrations/1/report.sarif")));
        assertThat(sarif.at("/results").findValuesAsString("ruleId")).contains("drop-column");
        assertThat(sarif.at("/tool/driver/rules/0/help/markdown").asString()).contains("## Instead");
        assertThat(Formats.xml(text(page("migrations/1/report.xml")))
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(3);
        assertThat(Formats.markdown(text(page("migrations/1/report.md")))).contains("Risk: high", "01.sql:3");
        assertThat(Formats.json(text(page("migrations/1/report.json")))
                        .at("/risk/tier")
                        .asString())
                .isEqualTo("high");
    }

    @Test
    void the_page_leads_to_them() {
        assertThat(page("migrations/1"))
                .bodyText()
                .contains("/migrations/1/report.sarif\"", "/migrations/1/report.xml\"");
    }

    @Test
    void scripts_that_take_it_back_are_told_and_marked_as_such() {
        var up = MigrationFixtures.up("01.sql", "ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b int;");
        var down = new MigrationScript("01.down.sql", Direction.DOWN, true, "ALTER TABLE orders DROP COLUMN a;");
        var proposal = MigrationFixtures.proposal(shop, List.of(up, down));
        Acting.run(harbor.ada(), () -> lifecycle.open(harbor.ada(), proposal));

        var scripts = Formats.json(text(page("migrations/2/report.json"))).at("/scripts");
        assertThat(scripts.findValuesAsString("path")).containsExactly("01.sql", "01.down.sql");
        assertThat(scripts.findValuesAsString("role")).containsExactly("up", "down");
        assertThat(scripts.at("/1/statements").toString()).contains("undo-not-inverse");
    }

    @Test
    void an_earlier_revision_keeps_its_own() {
        fixtures.revise(harbor.ada(), id, shop, "SELECT 1;");

        var first = page("migrations/1/report.sarif?revision=1");
        assertThat(first).headers().hasValue("Content-Disposition", "attachment; filename=\"M-1-r1.sarif\"");
        assertThat(text(first)).contains("drop-column");
        assertThat(text(page("migrations/1/report.sarif"))).doesNotContain("drop-column");
        assertThat(page("migrations/1/revisions/1")).bodyText().contains("report.sarif?revision=1");
        assertThat(page("migrations/1/report.sarif?revision=3")).hasStatus(404);
    }

    @Test
    void a_tier_that_somebody_holds_to_be_right_is_told_as_such() {
        var harmless = fixtures.inReview(harbor.ada(), shop, "SET lock_timeout = '2s';");
        Acting.run(
                harbor.boris(), () -> reassessing.raise(harbor.boris(), harmless, RiskTier.HIGH, "It hung last time."));

        var risk = Formats.json(text(page("migrations/2/report.json"))).at("/risk");
        assertThat(risk.at("/tier").asString()).isEqualTo("high");
        assertThat(risk.at("/sentence").asString()).contains("Boris", "It hung last time.", "Computed: moderate");
    }

    @Test
    void the_api_gives_the_same_in_every_format() {
        assertThat(Formats.sarif(text(api(harbor, REPORT + "?format=sarif"))))
                .isEqualTo(Formats.sarif(text(page("migrations/1/report.sarif"))));
        assertThat(text(api(harbor, REPORT + "?format=markdown"))).isEqualTo(text(page("migrations/1/report.md")));
        assertThat(text(api(harbor, REPORT + "?format=junit&revision=1"))).startsWith("<?xml");
        assertThat(Formats.json(text(api(harbor, REPORT))).at("/version").asInt())
                .isEqualTo(1);
        assertThat(api(harbor, REPORT + "?format=pdf")).hasStatus(422);
        assertThat(api(harbor, REPORT + "?revision=9")).hasStatus(404);
    }

    @Test
    void another_tenants_migration_is_not_there() {
        var quarry = cast.quarry();

        assertThat(browser.get(quarry.ana(), "migrations/1/report.sarif")).hasStatus(404);
        assertThat(browser.get(quarry.ana(), "/" + harbor.slug() + "/migrations/1/report.sarif"))
                .hasStatus(404);
        assertThat(api(quarry, REPORT)).hasStatus(404);
    }

    private MvcTestResult page(String address) {
        return browser.get(harbor.vera(), address).exchange();
    }

    private MvcTestResult api(Crew crew, String address) {
        var token = Acting.as(crew.ana(), () -> tokens.issue(
                        crew.ana(), crew.vera().id(), "ci", Set.of(Scope.READ), Duration.ofDays(1))
                .text());
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
