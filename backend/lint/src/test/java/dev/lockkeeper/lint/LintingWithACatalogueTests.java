package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintingWithACatalogueTests {

    private static final Catalogue CATALOGUE = new Catalogue() {

        @Override
        public Optional<TableFacts> table(TableName name) {
            return Optional.of(new TableFacts(200, 0, Heat.NORMAL, null));
        }

        @Override
        public Optional<String> schema() {
            return Optional.of("CREATE TABLE orders (id int PRIMARY KEY, note varchar(20) NOT NULL, code text);");
        }
    };

    @Test
    void its_schema_tells_types() {
        assertThat(rules("ALTER TABLE orders ALTER COLUMN note TYPE varchar(40);"))
                .doesNotContain("alter-type-rewrite");
        assertThat(rules("ALTER TABLE orders ALTER COLUMN id TYPE bigint;")).contains("alter-type-rewrite");
    }

    @Test
    void what_its_schema_has_was_there_before() {
        assertThat(rules("CREATE INDEX i ON orders (code);")).contains("create-index-blocks-writes");
    }

    @Test
    void the_history_tells_what_has_come_since() {
        var history = List.of(new Script("V1.sql", "ALTER TABLE orders ALTER COLUMN code TYPE varchar(9);", true));
        var script = new Script("V2.sql", "ALTER TABLE orders ALTER COLUMN code TYPE varchar(5);", true);

        var findings = Linter.lint(List.of(script), context(CATALOGUE), history).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.ruleId().equals("alter-type-rewrite"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("from varchar(9) to varchar(5)"));
    }

    @Test
    void a_schema_that_nobody_can_read_does_no_harm() {
        var odd = new Catalogue() {

            @Override
            public Optional<TableFacts> table(TableName name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> schema() {
                return Optional.of("CREATE TABLE (((; $$ 'open");
            }
        };
        var script = new Script("V1.sql", "DROP TABLE orders;", true);

        assertThat(Linter.lint(List.of(script), context(odd)).findings())
                .extracting(Finding::ruleId)
                .contains("drop-table")
                .doesNotContain("unparsed-statement");
    }

    private static List<String> rules(String sql) {
        return Linter.lint(List.of(new Script("V1.sql", sql, true)), context(CATALOGUE)).findings().stream()
                .map(Finding::ruleId)
                .toList();
    }

    private static LintContext context(Catalogue catalogue) {
        return new LintContext(18, catalogue, true);
    }
}
