package dev.lockkeeper.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTests {

    private static final JsonNode REPORT =
            new JsonMapper().readTree(Reported.as(ReportFormat.JSON, "db/V1__a.sql", Reported.DANGEROUS));

    @Test
    void it_says_its_version_and_what_it_was_judged_for() {
        assertThat(REPORT.at("/version").asInt()).isEqualTo(1);
        assertThat(REPORT.at("/server").asInt()).isEqualTo(18);
    }

    @Test
    void a_statement_has_its_place_locks_and_work() {
        var statement = REPORT.at("/scripts/0/statements/0");

        assertThat(statement.at("/kind").asString()).isEqualTo("CREATE INDEX");
        assertThat(statement.at("/locks/0/relation").asString()).isEqualTo("orders");
        assertThat(statement.at("/locks/0/mode").asString()).isEqualTo("SHARE");
        assertThat(statement.at("/work").asString()).isEqualTo("index");
        assertThat(statement.at("/start").asInt()).isZero();
        assertThat(statement.at("/end").asInt()).isEqualTo(38);
    }

    @Test
    void a_finding_has_the_safer_way_as_text_and_as_a_plan() {
        var finding = REPORT.at("/scripts/0/statements/0/findings/0");

        assertThat(finding.at("/rule").asString()).isEqualTo("create-index-blocks-writes");
        assertThat(finding.at("/saferSql").asString()).contains("CONCURRENTLY");
        assertThat(finding.at("/plan/scripts/0/inTransaction").asBoolean()).isFalse();
        assertThat(finding.at("/page").asString()).isEqualTo("https://lint.example/rules/create-index-blocks-writes");
    }

    @Test
    void the_risk_has_the_locks_and_how_long_they_are_held() {
        assertThat(REPORT.at("/risk/timeline").toString())
                .isEqualTo("{\"spans\":[{\"transaction\":1,\"table\":{\"name\":\"orders\"},\"mode\":\"SHARE\","
                        + "\"waiting\":\"WRITERS\",\"script\":\"a.sql\",\"statement\":1,\"lastScript\":\"a.sql\","
                        + "\"lastStatement\":2,\"startsAfter\":0.0,\"seconds\":2.4,\"rows\":1000000,\"known\":false,"
                        + "\"assumed\":true,\"arithmetic\":\"1,000,000 rows (assumed)\"}],\"leftOut\":3}");
    }

    @Test
    void the_summary_does_not_count_what_is_waived() {
        var summary = REPORT.at("/summary");

        assertThat(summary.at("/waived").asInt()).isEqualTo(1);
        assertThat(summary.at("/errors").asInt()).isEqualTo(1);
        assertThat(summary.at("/unread").asInt()).isEqualTo(1);
        assertThat(summary.at("/exitCode").asInt()).isEqualTo(3);
        assertThat(REPORT.at("/risk/tier").asString()).isEqualTo("high");
        assertThat(REPORT.at("/risk/willFail").asString()).isEqualTo("It is refused.");
    }
}
