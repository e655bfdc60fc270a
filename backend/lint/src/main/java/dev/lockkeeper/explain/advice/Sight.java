package dev.lockkeeper.explain.advice;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.explain.PlanTimes;
import dev.lockkeeper.explain.QueryPlan;
import dev.lockkeeper.explain.Surroundings;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A plan with what checks need to know of it, and what they have said. */
final class Sight {

    /** Of the whole time; what takes less is not worth a warning. */
    private static final double FELT = 0.1;

    private final QueryPlan plan;
    private final Surroundings known;
    private final PlanTimes times;
    private final Map<Integer, PlanNode> parents = new HashMap<>();
    private final List<Advice> said = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    Sight(QueryPlan plan, Surroundings known) {
        this.plan = plan;
        this.known = known;
        this.times = PlanTimes.of(plan);
        plan.nodes().forEach(node -> node.children().forEach(child -> parents.put(child.id(), node)));
    }

    QueryPlan plan() {
        return plan;
    }

    Surroundings known() {
        return known;
    }

    PlanTimes times() {
        return times;
    }

    Optional<PlanNode> parent(PlanNode node) {
        return Optional.ofNullable(parents.get(node.id()));
    }

    List<Advice> said() {
        return said;
    }

    boolean says(Advice.Kind kind, PlanNode node) {
        return said.stream().anyMatch(advice -> advice.kind() == kind && advice.node() == node.id());
    }

    void say(Advice advice) {
        said.add(advice);
    }

    void say(Advice.Kind kind, Severity severity, PlanNode node, String message, String why, String... sql) {
        say(new Advice(kind, severity, node.id(), message, why, List.of(sql), null));
    }

    /** With an index to be made, unless another step has asked for the same one. */
    void say(
            Advice.Kind kind,
            Severity severity,
            PlanNode node,
            String message,
            String why,
            @Nullable Proposal proposal) {
        if (proposal == null) {
            say(new Advice(kind, severity, node.id(), message, why, List.of(), null));
            return;
        }
        boolean fresh = given.add(proposal.sql().toString());
        var sql = fresh ? proposal.sql() : List.<String>of();
        var price = fresh ? proposal.price() : null;
        say(new Advice(kind, severity, node.id(), message, why + " " + proposal.why(), sql, price));
    }

    /** Louder where the step takes a good part of the time, or nobody measured. */
    Severity felt(PlanNode node, Severity loud) {
        boolean measured = plan.analyzed() && plan.totalMs() > 0;
        return measured && times.share(times.total(node)) < FELT ? Severity.INFO : loud;
    }

    static @Nullable TableName table(PlanNode node) {
        var relation = node.target().relation();
        return relation == null ? null : new TableName(node.target().schema(), relation);
    }

    /** Rows of the table as the catalogue has it, or as the step read them. */
    long tableRows(PlanNode node) {
        var table = table(node);
        long seen = (long) (node.parallel() ? rowsRead(node) : rowsRead(node) / Math.max(1, loops(node)));
        return table == null ? seen : known.rows(table).orElse(seen);
    }

    /** All rows that a step looked at, those turned away included. */
    static double rowsRead(PlanNode node) {
        var actual = node.actual();
        return actual == null
                ? 0
                : actual.allRows()
                        + (node.conditions().removedByFilter()
                                        + node.conditions().removedByRecheck())
                                * actual.loops();
    }

    static double loops(PlanNode node) {
        var actual = node.actual();
        return actual == null ? 0 : actual.loops();
    }

    static double rows(PlanNode node) {
        var actual = node.actual();
        return actual == null ? 0 : actual.allRows();
    }
}
