package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementFacts;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the facts say of a statement, and the server confirms, is not kept from who reads the findings. */
class FindingsOnFormsTests {

    private static final int NEWEST = 18;

    /** Queries read what they are asked for; that is no change of a schema. */
    private static final Set<String> ASKED = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "EXPLAIN", "COPY");

    @Test
    void what_rewrites_or_reads_all_of_a_table_has_a_finding_that_names_it() {
        var silent = new ArrayList<String>();
        int counted = 0;
        for (var form : forms()) {
            for (var statement : statements(form)) {
                for (var pass : heavy(statement)) {
                    counted++;
                    if (!named(statement, pass)) {
                        silent.add(form.id() + ": " + statement.sql() + " " + pass);
                    }
                }
            }
        }
        assertThat(silent).as(String.join("\n", silent)).isEmpty();
        assertThat(counted).isGreaterThan(8);
    }

    /** What was never mentioned may be there, so the findings say less than the facts, and never more. */
    @Test
    void what_is_said_to_be_refused_is_refused_by_the_facts_too() {
        var loud = new ArrayList<String>();
        int said = 0;
        for (var form : forms()) {
            if (statements(form).stream().anyMatch(FindingsOnFormsTests::refused)) {
                said++;
                if (facts(form).stream().allMatch(fact -> fact.fails() == null)) {
                    loud.add(form.id() + ": " + form.setup() + " >> " + form.sql());
                }
            }
        }
        assertThat(loud).as(String.join("\n", loud)).isEmpty();
        assertThat(said).isGreaterThan(20);
    }

    /** One of thirteen, of all topics: there are two thousand. */
    private static List<Form> forms() {
        var all = Form.all();
        return IntStream.iterate(0, at -> at < all.size(), at -> at + 13)
                .mapToObj(all::get)
                .filter(form -> form.knownTo(NEWEST) && !form.gap())
                .toList();
    }

    private static boolean refused(StatementReport statement) {
        return statement.findings().stream()
                .anyMatch(finding -> finding.ruleId().equals("server-refuses"));
    }

    private static List<TableWork> heavy(StatementReport statement) {
        var first = statement.kind().split(" ")[0];
        return ASKED.contains(first) || statement.kind().startsWith("CREATE TABLE")
                ? List.of()
                : statement.tableWork().stream()
                        .filter(pass -> pass.work() == Work.REWRITE || pass.work() == Work.SCAN)
                        .toList();
    }

    /** By its name, or by that of the table above it that the statement changes. */
    private static boolean named(StatementReport statement, TableWork pass) {
        return statement.findings().stream()
                .anyMatch(finding -> finding.message().contains(pass.table().name())
                        || finding.table() != null && finding.work() == Work.REWRITE
                        || finding.table() != null && finding.work() == pass.work());
    }

    private static List<StatementReport> statements(Form form) {
        var history = List.of(new Script("shop.sql", Shop.SCHEMA, true), new Script("setup.sql", form.setup(), true));
        var script =
                form.outside() ? new Script("form.sql", form.sql(), false) : new Script("form.sql", form.sql(), true);
        return Linter.lint(List.of(script), LintContext.of(NEWEST), history).statements();
    }

    private static List<StatementFacts> facts(Form form) {
        var before = List.of(new Script("before.sql", Shop.SCHEMA + ";\n" + form.setup(), true));
        return Linter.facts(form.sql(), LintContext.of(NEWEST), before);
    }
}
