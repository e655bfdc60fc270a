package dev.lockkeeper.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KeepingSettingsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SQL = "CREATE TABLE n (id serial PRIMARY KEY, name varchar(10))";

    @Test
    void settings_come_back_from_json_as_they_were() {
        var settings = new LintSettings(
                        Map.of("varchar-n", RuleLevel.WARN),
                        new Naming(Map.of(NameKind.INDEX, ".*_idx"), true),
                        new Tenancy("tenant_id", List.of("country*"), true),
                        new Privacy(Set.of("badge"), Set.of("phone"), List.of("gdpr"), Set.of("users.email")),
                        new Platform(Set.of("postgis"), Set.of("app"), 15),
                        7)
                .with(new Bounds(5, 9_000L));

        assertThat(JSON.readValue(JSON.writeValueAsString(settings), LintSettings.class))
                .isEqualTo(settings);
    }

    @Test
    void what_a_file_leaves_out_is_as_usual() {
        assertThat(JSON.readValue("{}", LintSettings.class)).isEqualTo(LintSettings.USUAL);
        assertThat(JSON.readValue("{\"tenancy\":{\"key\":\"shop_id\"}}", LintSettings.class)
                        .tenancy())
                .isEqualTo(new Tenancy("shop_id", List.of(), false));
    }

    @Test
    void a_pattern_that_cannot_be_read_is_refused_at_once() {
        assertThatThrownBy(() -> new Naming(Map.of(NameKind.TABLE, "["), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_speaks_as_loudly_as_the_team_wants() {
        assertThat(severities(LintSettings.USUAL, "prefer-identity")).containsExactly(Severity.INFO);
        assertThat(severities(LintSettings.USUAL.with("prefer-identity", RuleLevel.ERROR), "prefer-identity"))
                .containsExactly(Severity.ERROR);
        assertThat(severities(LintSettings.USUAL.with("prefer-identity", RuleLevel.OFF), "prefer-identity"))
                .isEmpty();
    }

    @Test
    void a_rule_of_taste_is_silent_until_it_is_switched_on() {
        assertThat(severities(LintSettings.USUAL, "varchar-n")).isEmpty();
        assertThat(severities(LintSettings.USUAL.with("varchar-n", RuleLevel.INFO), "varchar-n"))
                .containsExactly(Severity.INFO);
    }

    @Test
    void tenants_share_their_own_table_and_those_on_the_list() {
        var tenancy = new Tenancy("tenant_id", List.of("country*", "audit.*"), true);

        assertThat(tenancy.shares(TableName.of("tenant"))).isTrue();
        assertThat(tenancy.shares(TableName.of("tenants"))).isTrue();
        assertThat(tenancy.shares(TableName.of("country_code"))).isTrue();
        assertThat(tenancy.shares(new TableName("audit", "entry"))).isTrue();
        assertThat(tenancy.shares(TableName.of("orders"))).isFalse();
    }

    @Test
    void the_oldest_server_is_never_newer_than_the_target() {
        var context = LintContext.of(17);

        assertThat(context.oldestServer()).isEqualTo(17);
        assertThat(context.with(LintSettings.USUAL.with(new Platform(Set.of(), Set.of(), 14)))
                        .oldestServer())
                .isEqualTo(14);
        assertThat(context.with(LintSettings.USUAL.with(new Platform(Set.of(), Set.of(), 18)))
                        .oldestServer())
                .isEqualTo(17);
    }

    private static List<Severity> severities(LintSettings settings, String rule) {
        var report = Linter.lint(
                List.of(new Script("n.sql", SQL, true)), LintContext.of(18).with(settings));
        return report.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Finding::severity)
                .toList();
    }
}
