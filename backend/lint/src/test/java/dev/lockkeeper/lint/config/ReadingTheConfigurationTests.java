package dev.lockkeeper.lint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.settings.Bounds;
import dev.lockkeeper.lint.settings.NameKind;
import dev.lockkeeper.lint.settings.RuleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheConfigurationTests {

    @Test
    void all_of_it_is_read() {
        var config = read("""
                server: 16
                fail-on: warn
                layout: golang-migrate
                paths: [db/migrations]
                ignore: "**/seed/**"
                schema: before.sql
                history: [old]
                rules-address: https://lint.example/
                rows: {orders: 2_000_000, billing.invoice: 5}
                rules:
                  select-star: off
                  drop-column: info
                indexes-per-table: 7
                columns-per-index: 4
                rows-at-once: 200_000
                naming: {table: "[a-z_]+", primary-key: ".*_pkey", table-comments: true}
                tenancy: {key: tenant_id, shared: [country], row-security: yes}
                privacy: {words: [iban], harmless: [email_template], tags: ["pii:"], classified: [a.b]}
                platform: {extensions: [citext], owners: [app], oldest-server: 14}
                runner: {lock-timeout: 2s, statement_timeout: 5min}
                """);

        assertThat(config.server()).isEqualTo(16);
        assertThat(config.failOn()).isEqualTo(Severity.WARN);
        assertThat(config.layout()).isEqualTo(Layout.GOLANG_MIGRATE);
        assertThat(config.paths()).containsExactly("db/migrations");
        assertThat(config.ignore()).containsExactly("**/seed/**");
        assertThat(config.schema()).containsExactly("before.sql");
        assertThat(config.history()).containsExactly("old");
        assertThat(config.address()).isEqualTo("https://lint.example");
        assertThat(config.rows()).containsEntry("orders", 2_000_000L).containsEntry("billing.invoice", 5L);
        assertThat(config.runner().setting("lock_timeout")).hasValue("2s");
        assertThat(config.runner().source()).isEqualTo("lockkeeper.yaml");
        var settings = config.settings();
        assertThat(settings.rules())
                .containsEntry("select-star", RuleLevel.OFF)
                .containsEntry("drop-column", RuleLevel.INFO);
        assertThat(settings.mostIndexes()).isEqualTo(7);
        assertThat(settings.bounds()).isEqualTo(new Bounds(4, 200_000L));
        assertThat(settings.naming().patterns()).containsEntry(NameKind.PRIMARY_KEY, ".*_pkey");
        assertThat(settings.naming().tableComments()).isTrue();
        assertThat(settings.tenancy().key()).isEqualTo("tenant_id");
        assertThat(settings.tenancy().rowSecurity()).isTrue();
        assertThat(settings.privacy().harmless()).containsExactly("email_template");
        assertThat(settings.platform().oldestServer()).isEqualTo(14);
    }

    @Test
    void an_empty_file_asks_for_nothing() {
        assertThat(read("# nothing yet\n")).isEqualTo(Config.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sever: 16 | lockkeeper.yaml:1: unknown key sever",
                "tenancy:~  key: a~  colum: b | lockkeeper.yaml:3: unknown key colum",
                "rules:~  select-star: off~  no-such-rule: off | lockkeeper.yaml:3: there is no rule no-such-rule",
                "rules:~  select-star: loud | lockkeeper.yaml:2: loud is none of off, info, warn, error",
                "server: 12 | lockkeeper.yaml:1: server is a number from 13 to 18, not 12",
                "server: 16~server: 17 | lockkeeper.yaml:2: server is there twice",
                "naming:~  tabel: x | lockkeeper.yaml:2: tabel is none of schema, table",
                "naming:~  table: '[' | lockkeeper.yaml:2: no regular expression",
                "rows:~  orders: many | lockkeeper.yaml:2: orders needs a number of rows",
                "rows: 5 | lockkeeper.yaml:1: rows has to be keys with values",
                "server: [16] | lockkeeper.yaml:1: server takes a plain value",
                "paths: [a | lockkeeper.yaml:1: no YAML",
            })
    void whatever_is_wrong_is_named_with_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('~', '\n')))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith(message);
    }

    private static Config read(String text) {
        return ConfigFile.read("lockkeeper.yaml", text);
    }
}
