package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.web.ComparedLine;
import dev.lockkeeper.web.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * A script that differs.
     *
     * @param way whether it was changed, is new or is gone
     */
    record ChangedScript(String name, Direction direction, Way way, List<ComparedLine> lines) {}

    /** How a script differs. */
    enum Way {
        CHANGED,
        ADDED,
        REMOVED,
        /** Its text is the same; whether it runs in one transaction is not. */
        TRANSACTION
    }

    /** A finding and where it is. */
    record Said(String script, Finding finding) {

        /** Lines move from revision to revision; what is said, of which rule, stays. */
        private String identity() {
            return script + '\n' + finding.ruleId() + '\n' + finding.message();
        }
    }

    static RevisionComparison of(Revision earlier, Revision later) {
        return new RevisionComparison(
                earlier,
                later,
                scripts(earlier.scripts(), later.scripts()),
                words(earlier, later),
                onlyIn(later, earlier),
                onlyIn(earlier, later));
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

    private static List<ChangedScript> scripts(List<MigrationScript> before, List<MigrationScript> after) {
        var old = byPlace(before);
        var now = byPlace(after);
        var places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        return places.stream()
                .flatMap(place -> Stream.ofNullable(changed(old.get(place), now.get(place))))
                .toList();
    }

    private static Map<String, MigrationScript> byPlace(List<MigrationScript> scripts) {
        var byPlace = new LinkedHashMap<String, MigrationScript>();
        scripts.forEach(script -> byPlace.put(script.direction() + " " + script.name(), script));
        return byPlace;
    }

    private static @Nullable ChangedScript changed(@Nullable MigrationScript old, @Nullable MigrationScript now) {
        if (now == null) {
            return old == null ? null : changed(old, Way.REMOVED, old.sql(), "");
        }
        if (old == null) {
            return changed(now, Way.ADDED, "", now.sql());
        }
        if (!old.sql().equals(now.sql())) {
            return changed(now, Way.CHANGED, old.sql(), now.sql());
        }
        return old.inTransaction() == now.inTransaction()
                ? null
                : new ChangedScript(now.name(), now.direction(), Way.TRANSACTION, List.of());
    }

    private static ChangedScript changed(MigrationScript script, Way way, String before, String after) {
        return new ChangedScript(
                script.name(), script.direction(), way, Comparison.of(before.stripTrailing(), after.stripTrailing()));
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
