package dev.lockkeeper.demo;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockkeeper.demo.DemoTables.DemoTable;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationScript;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the demo company changed, told to the linter with what is known of its tables: nothing is blocked that is safe. */
class LintingTheDemoCompanyTests {

    /** What may be blocked, by the change's title: the rules that say so, each with why they are right. */
    private static final Map<String, Map<String, String>> DANGEROUS = Map.ofEntries(
            entry("Drop the fax number", Map.of("drop-column", "the values are gone for good")),
            entry("Drop the legacy carrier", Map.of("drop-column", "the values are gone for good")),
            entry("Drop the old delivery text", Map.of("drop-column", "the values are gone for good")),
            entry("Drop the old loyalty points", Map.of("drop-column", "the values are gone for good")),
            entry("Drop the price in cents", Map.of("drop-column", "the values are gone for good")),
            entry("Drop the review's old score", Map.of("drop-column", "the values are gone for good")),
            entry(
                    "Fill the channel of old orders",
                    Map.of("unbatched-backfill", "most of 4.2 million rows in one transaction, on a hot table")),
            entry(
                    "Forget old visits",
                    Map.of("unbatched-backfill", "who knows how many of 22 million rows in one transaction")),
            entry(
                    "Index ledger entries by invoice",
                    Map.of("create-index-blocks-writes", "31 million rows are sorted while nobody can book")),
            entry(
                    "Index orders by status",
                    Map.of("create-index-blocks-writes", "4.2 million rows are sorted while nobody can order")),
            entry(
                    "Make order numbers bigint",
                    Map.of("alter-type-rewrite", "an int that becomes a bigint: all orders are written anew, locked")),
            entry(
                    "Only positive quantities",
                    Map.of("add-check-validates", "12.6 million rows are read while nobody can read or write them")),
            entry(
                    "Public identifiers for parcels",
                    Map.of("add-column-volatile-default", "each row gets another value: all are written anew, locked")),
            entry(
                    "Rename the customer's phone",
                    Map.of("rename-column", "the version that runs asks for the old name, and fails")),
            entry(
                    "Require a locale",
                    Map.of("set-not-null-scan", "1.1 million rows are read while nobody can sign in")));

    @TestFactory
    Stream<DynamicTest> only_what_is_truly_dangerous_is_blocked() {
        return onEveryServer((change, server) -> {
            var expected = DANGEROUS.getOrDefault(change.title(), Map.of()).keySet();
            assertThat(blockers(lint(change, server))).isEqualTo(new TreeSet<>(expected));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_statement_is_read_with_its_way_back() {
        return onEveryServer((change, server) -> {
            var report = lint(change, server);
            assertThat(report.scripts().size() + report.rollback().size())
                    .isEqualTo(change.scripts().size());
            assertThat(report.unparsed() + report.ofRollback().unparsed()).isZero();
        });
    }

    /** Otherwise the list would allow what nobody says any more. */
    @Test
    void all_that_is_listed_is_a_change_and_has_a_reason() {
        var titles = new HashSet<String>();
        DemoChanges.all().forEach(change -> titles.add(change.title()));

        assertThat(titles).containsAll(DANGEROUS.keySet());
        assertThat(DANGEROUS.values())
                .allSatisfy(rules -> assertThat(rules.values()).noneMatch(String::isBlank));
    }

    private interface Judging {
        void judge(DemoChange change, int server);
    }

    private static Stream<DynamicTest> onEveryServer(Judging judging) {
        return IntStream.rangeClosed(13, 18).boxed().flatMap(server -> DemoChanges.all().stream()
                .map(change -> dynamicTest(server + ": " + change.title(), () -> judging.judge(change, server))));
    }

    private static Set<String> blockers(LintReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::ruleId)
                .collect(toCollection(TreeSet::new));
    }

    private static LintReport lint(DemoChange change, int server) {
        var scripts = change.scripts().stream()
                .map(LintingTheDemoCompanyTests::script)
                .toList();
        return Linter.lint(
                scripts, new LintContext(server, catalogue(change.table().database()), false));
    }

    private static Script script(MigrationScript script) {
        var role = script.direction() == Direction.DOWN ? ScriptRole.DOWN : ScriptRole.UP;
        return new Script(script.name(), script.sql(), script.inTransaction(), role, List.of(), Map.of());
    }

    private static Catalogue catalogue(String database) {
        return name -> DemoTables.ALL.stream()
                .filter(table -> table.database().equals(database))
                .filter(table -> TableName.of(table.name()).equals(name))
                .findFirst()
                .map(LintingTheDemoCompanyTests::facts);
    }

    private static TableFacts facts(DemoTable table) {
        return new TableFacts(table.rows(), table.bytes(), table.heat(), table.domain());
    }
}
