package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.migration.SqlView.Beside;
import dev.lockkeeper.web.ComparedLine;
import dev.lockkeeper.web.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed from one revision to another: scripts line by line, what the author says, and what the linter says of it.
 * What is equal is not there.
 *
 * @param words parts of the brief, as the form calls them
 * @param fresh what only the later one is found to do
 * @param gone what only the earlier one was found to do
 */
record RevisionComparison(
        Revision earlier,
        Revision later,
        List<ChangedScript> scripts,
        Map<String, List<ComparedLine>> words,
        List<Said> fresh,
        List<Said> gone) {

    /** Of each list of findings; beyond, nobody reads on. */
    private static final int MOST_FINDINGS = 100;

    /** A finding and where it is. */
    record Said(String script, Finding finding) {

        /** Lines move from revision to revision; what is said, of which rule, stays. */
        private String identity() {
            return script + '\n' + finding.ruleId() + '\n' + finding.message();
        }
    }

    static RevisionComparison of(Revision earlier, Revision later, Beside beside) {
        var fresh = onlyIn(later, earlier);
        return new RevisionComparison(
                earlier,
                later,
                ChangedScript.of(earlier, later, lines(fresh), beside),
                words(earlier, later),
                fresh,
                onlyIn(earlier, later));
    }

    private static Map<String, Set<Integer>> lines(List<Said> said) {
        return said.stream()
                .collect(groupingBy(Said::script, mapping(one -> one.finding().line(), toSet())));
    }

    /** Where a script stands in the later one, from 1. */
    public int position(String script) {
        return later.scripts().stream().map(MigrationScript::name).toList().indexOf(script) + 1;
    }

    public boolean isEmpty() {
        return scripts.isEmpty()
                && words.isEmpty()
                && fresh.isEmpty()
                && gone.isEmpty()
                && earlier.tier() == later.tier()
                && earlier.posture() == later.posture()
                && earlier.brief().runningVersion() == later.brief().runningVersion();
    }

    private static Map<String, List<ComparedLine>> words(Revision earlier, Revision later) {
        var words = new LinkedHashMap<String, List<ComparedLine>>();
        var old = earlier.brief();
        var now = later.brief();
        compare(words, "purpose", old.purpose(), now.purpose());
        compare(words, "rowCounts", old.rowCounts(), now.rowCounts());
        compare(words, "queries", old.queries(), now.queries());
        compare(words, "compatibility", old.compatibility(), now.compatibility());
        compare(words, "wayBack", old.wayBack(), now.wayBack());
        return words;
    }

    private static void compare(Map<String, List<ComparedLine>> words, String name, String before, String after) {
        if (!before.equals(after)) {
            words.put(name, Comparison.of(before, after));
        }
    }

    /** Of equal ones as many as there are more of. */
    private static List<Said> onlyIn(Revision one, Revision other) {
        var left = new ArrayList<>(said(other).map(Said::identity).toList());
        return said(one)
                .filter(said -> !left.remove(said.identity()))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static Stream<Said> said(Revision revision) {
        return revision.report().scripts().stream().flatMap(script -> script.statements().stream()
                .map(StatementReport::findings)
                .flatMap(List::stream)
                .map(finding -> new Said(script.name(), finding)));
    }
}
