package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AskingForConventionsTests {

    private static final String FILE = """
            # ours
            rules:
              select-star: off
              drop-column: info
            naming:
              table: '[a-z][a-z0-9_]*'
              index: ix_.*
              table-comments: yes
            tenancy: {key: tenant_id, shared: [country, "ref_*"], row-security: true}
            privacy: {words: [iban, "tax number"], tags: ["pii:"]}
            platform: {extensions: [citext], oldest-server: 14}
            indexes-per-table: 7
            rows-at-once: 200_000
            """;

    @Test
    void what_a_file_says_is_kept_by_its_place() {
        var config = config(FILE);

        assertThat(config.one("rules.select-star")).isEqualTo("off");
        assertThat(config.all("tenancy.shared")).containsExactly("country", "ref_*");
        assertThat(config.one("indexes-per-table")).isEqualTo("7");
        assertThat(config.settings().bounds().rows()).isEqualTo(200_000L);
        assertThat(config.one("naming.view")).isEmpty();
    }

    @Test
    void its_own_file_says_the_same_again() {
        var config = config(FILE);

        assertThat(config(config.yaml())).isEqualTo(config);
        assertThat(config(config.yaml()).settings()).isEqualTo(config.settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it's", "a: b", "# no comment", "[", "\\d\"", "off", "é漢", "a\u0085b", "- x", "tab\there", "😀"})
    void any_text_survives_being_written(String text) {
        var config = new LintConfig(Map.of("privacy.words", List.of(text, "x")));

        assertThat(config(config.yaml())).isEqualTo(config);
    }

    @Test
    void keys_about_files_are_named_and_left_out() {
        var reading = LintConfig.read("server: 16\npaths: [db]\nrules: {select-star: off}");

        assertThat(reading.leftOut()).containsExactly("server", "paths");
        assertThat(Objects.requireNonNull(reading.config()).values()).containsOnlyKeys("rules.select-star");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: {no-such-rule: off}",
                "rules: {select-star: loud}",
                "naming: {table: '['}",
                "naming: {tabel: x}",
                "tenancy: {kee: a}",
                "platform: {oldest-server: old}",
                "surprise: 1",
                "rules: [",
                "- a",
                "rules: {select-star: off, select-star: off}"
            })
    void what_cannot_be_followed_is_told_with_its_line(String wrong) {
        var reading = LintConfig.read("# first\n" + wrong);

        assertThat(reading.config()).isNull();
        assertThat(Objects.requireNonNull(reading.problem()).line()).isBetween(1, 3);
        assertThat(reading.problem().message()).isNotBlank().doesNotContain("lockkeeper.yaml");
    }

    @Test
    void nothing_said_is_as_usual() {
        assertThat(config("").settings()).isEqualTo(LintConfig.NONE.settings());
        assertThat(LintConfig.NONE.yaml()).isEmpty();
        assertThat(new LintConfig(Map.of("rules.select-star", List.of(" ")))).isEqualTo(LintConfig.NONE);
    }

    @Test
    void a_rule_that_is_no_more_does_not_hinder_what_was_stored() {
        var stored = new LintConfig(Map.of("rules.long-gone", List.of("off"), "rules.drop-column", List.of("off")));

        assertThat(stored.problem()).isNotNull();
        assertThat(stored.settings().rules()).containsOnlyKeys("drop-column");
    }

    @Test
    void it_is_stored_as_json_and_comes_back() {
        var json = new JsonMapper();
        var config = config(FILE);

        assertThat(json.readValue(json.writeValueAsString(config), LintConfig.class))
                .isEqualTo(config);
    }

    @Test
    void the_linter_does_as_it_is_asked() {
        var drop = List.of(new Script("a.sql", "ALTER TABLE orders DROP COLUMN note;", true));
        var context = LintContext.of(18);

        assertThat(rules(Linter.lint(drop, context))).contains("drop-column");
        assertThat(rules(Linter.lint(drop, context.asked(config("rules: {drop-column: off}")))))
                .doesNotContain("drop-column");
    }

    @Test
    void a_pattern_that_would_never_end_lets_the_name_pass() {
        var asked = LintContext.of(18).asked(config("naming: {table: '(a+)+b'}"));
        var script = new Script("a.sql", "CREATE TABLE " + "a".repeat(60) + " (id bigint PRIMARY KEY);", true);

        assertThat(Linter.lint(List.of(script), asked).statements()).hasSize(1);
    }

    @Test
    void stars_without_end_are_soon_done_with() {
        var asked = LintContext.of(18).asked(config("tenancy: {key: tenant_id, shared: ['" + "a*".repeat(40) + "b']}"));
        var script = new Script("a.sql", "CREATE TABLE " + "a".repeat(63) + " (id bigint PRIMARY KEY);", true);

        assertThat(Linter.lint(List.of(script), asked).statements()).hasSize(1);
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(Finding::ruleId).toList();
    }

    private static LintConfig config(String yaml) {
        return Objects.requireNonNull(LintConfig.read(yaml).config());
    }
}
