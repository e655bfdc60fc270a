package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.explain.advice.Predicate.Kind;
import dev.lockkeeper.lint.KnownTables.KnownIndex;
import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The index that a step could use: what is compared for equality first, then what the rows are sorted by, or a range. */
final class IndexPlan {

    private final PlanNode node;
    private final Sight sight;
    private final TableName table;
    private final List<Predicate> predicates;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> where = new LinkedHashSet<>();
    private List<String> include = List.of();

    private IndexPlan(PlanNode node, Sight sight, TableName table, List<Predicate> predicates) {
        this.node = node;
        this.sight = sight;
        this.table = table;
        this.predicates = predicates.stream()
                .filter(one -> one.speaksOf(node.target().alias()))
                .toList();
    }

    /** Serves these conditions, and the order that the step's parents ask for. */
    static @Nullable Proposal serving(PlanNode node, Sight sight, List<Predicate> predicates) {
        var table = Sight.table(node);
        if (table == null) {
            return null;
        }
        var plan = new IndexPlan(node, sight, table, predicates);
        plan.choose();
        return plan.keys.isEmpty() ? plan.searching() : plan.proposal();
    }

    /** The same keys with columns carried along, so that the table need not be visited. */
    static @Nullable Proposal covering(PlanNode node, Sight sight, List<String> columns) {
        var table = Sight.table(node);
        if (table == null) {
            return null;
        }
        var plan = new IndexPlan(
                node, sight, table, Predicates.of(node.conditions().index()));
        plan.choose();
        plan.include =
                columns.stream().filter(column -> !plan.keys.contains(column)).toList();
        return plan.keys.isEmpty() ? null : plan.proposal();
    }

    private void choose() {
        of(Kind.EQUAL).filter(one -> !recurs(one)).map(Predicate::key).forEach(this::key);
        var sorted = sortKeys();
        if (sorted.isEmpty()) {
            of(Kind.RANGE).map(Predicate::key).findFirst().ifPresent(this::key);
        } else {
            keys.addAll(sorted);
        }
        if (keys.isEmpty()) {
            of(Kind.PREFIX)
                    .map(one -> one.key() + " text_pattern_ops")
                    .findFirst()
                    .ifPresent(keys::add);
        }
        of(Kind.STATE).map(Predicate::text).forEach(where::add);
        of(Kind.EQUAL).filter(this::recurs).map(Predicate::text).forEach(where::add);
        if (keys.isEmpty()) {
            java.util.stream.Stream.concat(of(Kind.EQUAL), of(Kind.STATE))
                    .map(Predicate::key)
                    .limit(1)
                    .forEach(this::key);
        }
    }

    private void key(@Nullable String key) {
        keys.add(Objects.requireNonNull(key));
    }

    private java.util.stream.Stream<Predicate> of(Kind kind) {
        return predicates.stream().filter(one -> one.is(kind) && one.key() != null);
    }

    /** Whether other steps ask the same of the same table: then it is part of what the query means. */
    private boolean recurs(Predicate asked) {
        return asked.constant()
                && sight.plan().nodes().stream()
                                .filter(other ->
                                        table.name().equals(other.target().relation()))
                                .filter(other -> Predicates.of(
                                                other.conditions().filter())
                                        .stream()
                                        .anyMatch(one -> one.text().equals(asked.text())))
                                .count()
                        > 1;
    }

    /** What a sort directly above would be spared. */
    private List<String> sortKeys() {
        var above = sight.parent(node);
        while (above.filter(parent -> parent.type().startsWith("Gather")).isPresent()) {
            above = above.flatMap(sight::parent);
        }
        var keysAbove = above.filter(parent -> parent.is("Sort") && limited(parent))
                .map(sort -> sort.storage().keys());
        return keysAbove.flatMap(this::plainKeys).orElse(List.of());
    }

    private boolean limited(PlanNode sort) {
        var above = sight.parent(sort);
        while (above.filter(parent -> parent.type().startsWith("Gather")).isPresent()) {
            above = above.flatMap(sight::parent);
        }
        return above.filter(parent -> parent.is("Limit")).isPresent();
    }

    private Optional<List<String>> plainKeys(List<String> printed) {
        var plain = new ArrayList<String>();
        for (var key : printed) {
            var tokens = Tokens.of(key);
            int dot = tokens.indexOf(".");
            var bare = dot < 0 ? tokens : tokens.subList(dot + 1, tokens.size());
            boolean column = !bare.isEmpty()
                    && Tokens.isName(bare.get(0))
                    && bare.stream().skip(1).allMatch(word -> Set.of("DESC", "NULLS", "FIRST", "LAST")
                            .contains(word));
            if (!column) {
                return Optional.empty();
            }
            plain.add(String.join(" ", bare));
        }
        return Optional.of(plain);
    }

    private Proposal proposal() {
        var there = existing();
        if (there.isPresent()) {
            return Proposal.none(
                    "The index " + there.get() + " begins with " + String.join(", ", keys)
                            + " already, and was not used: look at the statistics, at types that differ, and at how many rows match.");
        }
        var sql = "CREATE INDEX CONCURRENTLY " + name() + " ON " + quoted(table) + " (" + String.join(", ", keys) + ")"
                + (include.isEmpty() ? "" : " INCLUDE (" + String.join(", ", include) + ")")
                + (where.isEmpty()
                        ? ""
                        : " WHERE " + where.stream().map(IndexPlan::bracketed).collect(Collectors.joining(" AND ")))
                + ";";
        return new Proposal(List.of(sql), why(), price());
    }

    private static String bracketed(String condition) {
        return "(" + condition + ")";
    }

    private String why() {
        return "An index over " + String.join(", ", keys) + " would read only what is asked for"
                + (where.isEmpty() ? "." : ", and would hold only rows where " + String.join(" and ", where) + ".");
    }

    /** Substring search is for another kind of index. */
    private @Nullable Proposal searching() {
        var searched = of(Kind.CONTAINS).filter(one -> one.column() != null).findFirst();
        if (searched.isEmpty()) {
            return null;
        }
        var column = Objects.requireNonNull(searched.get().column());
        keys.add(column);
        return new Proposal(
                List.of(
                        "CREATE EXTENSION IF NOT EXISTS pg_trgm;",
                        "CREATE INDEX CONCURRENTLY " + name() + " ON " + quoted(table) + " USING gin (" + column
                                + " gin_trgm_ops);"),
                "A pattern that begins with a wildcard cannot use an ordinary index; one over trigrams can.",
                price());
    }

    /** An index that begins with the same columns serves already; in what order equal ones stand does not matter. */
    private Optional<String> existing() {
        if (!include.isEmpty()) {
            return Optional.empty();
        }
        var wanted = keys.stream().map(IndexPlan::bare).collect(Collectors.toCollection(LinkedHashSet::new));
        return sight.known().indexes(table).stream()
                .filter(index -> index.plain() && index.columns().size() >= wanted.size())
                .filter(index -> serves(index, wanted))
                .map(KnownIndex::name)
                .findFirst();
    }

    private boolean serves(KnownIndex index, Set<String> wanted) {
        var leading = index.columns().subList(0, wanted.size());
        boolean ordered = List.copyOf(wanted).equals(leading);
        long equal = of(Kind.EQUAL).filter(one -> !recurs(one)).count();
        boolean lastInPlace =
                equal >= wanted.size() || ordered || tail(leading, equal).equals(tail(List.copyOf(wanted), equal));
        return wanted.equals(Set.copyOf(leading)) && lastInPlace;
    }

    private static List<String> tail(List<String> columns, long from) {
        return columns.subList((int) Math.min(from, columns.size()), columns.size());
    }

    private static String bare(String key) {
        var name = Tokens.of(key).get(0);
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private String name() {
        var columns =
                keys.stream().map(key -> key.replaceAll("[^A-Za-z0-9_]+", "_")).collect(Collectors.joining("_"));
        var whole = (table.name() + "_" + columns + "_idx")
                .replaceAll("[^A-Za-z0-9_]", "_")
                .replaceAll("_+", "_");
        var shorter = whole.length() > 60 ? whole.substring(0, 56) + "_idx" : whole;
        return quoted(shorter.toLowerCase(java.util.Locale.ROOT));
    }

    static String quoted(TableName table) {
        return (table.schema() == null ? "" : quoted(table.schema()) + ".") + quoted(table.name());
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_$]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private String price() {
        var kept = new LinkedHashSet<String>();
        keys.forEach(key -> kept.add(key.split(" ", 2)[0]));
        kept.addAll(include);
        var columns = String.join(", ", kept);
        var count = sight.known().indexCount(table);
        return "Every INSERT into " + table + " has one more index to keep"
                + count.map(many -> " (it has " + many + " now)").orElse("") + ", and an UPDATE that changes " + columns
                + " can no longer be heap-only (HOT): it writes to every index of the table."
                + (where.isEmpty() ? "" : " Rows outside its WHERE cost nothing.");
    }
}
