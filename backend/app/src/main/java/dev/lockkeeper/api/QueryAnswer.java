package dev.lockkeeper.api;

import dev.lockkeeper.explain.Advice;
import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.query.PlanTree;
import dev.lockkeeper.query.QueryReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of a query and its plan, the gravest first. */
record QueryAnswer(
        @Schema(description = "Of the query as it is written.")
        List<Said> findings,

        @Schema(description = "Of the plan.") List<Advised> advice,
        @Nullable Plan plan) {

    record Said(
            String rule,
            Severity severity,
            String message,
            int line,
            int column,
            String why,
            @Nullable String saferSql,

            @Schema(description = "The rule's page, relative to this server.")
            String page) {

        static Said of(Finding finding) {
            return new Said(
                    finding.ruleId(),
                    finding.severity(),
                    finding.message(),
                    finding.line(),
                    finding.column(),
                    finding.why(),
                    finding.saferSql(),
                    finding.page());
        }
    }

    record Advised(
            Advice.Kind kind,
            Severity severity,

            @Schema(description = "The id of the plan's step, 0 for the plan as a whole.")
            int step,

            String message,
            String why,
            List<String> sql,

            @Nullable @Schema(description = "What following it costs.")
            String price) {

        static Advised of(Advice advice) {
            return new Advised(
                    advice.kind(),
                    advice.severity(),
                    advice.node(),
                    advice.message(),
                    advice.why(),
                    advice.sql(),
                    advice.price());
        }
    }

    record Plan(@Nullable Double planningMs, @Nullable Double executionMs, List<Step> steps) {

        static Plan of(PlanTree tree) {
            return new Plan(
                    tree.plan().planningMs(),
                    tree.plan().executionMs(),
                    tree.steps().stream().map(Step::of).toList());
        }
    }

    record Step(
            int id,
            int depth,
            @Schema(example = "Seq Scan on orders") String title,
            @Nullable Long rows,
            @Nullable Long expectedRows,
            long removedRows,
            @Nullable Double ownMs,

            @Schema(description = "Of the whole time, in percent.")
            int share) {

        static Step of(PlanTree.Step step) {
            PlanNode node = step.node();
            return new Step(
                    node.id(),
                    node.depth(),
                    node.title(),
                    step.found(),
                    step.expected(),
                    step.removed(),
                    step.ownMs(),
                    step.share());
        }
    }

    static QueryAnswer of(QueryReview review) {
        var findings = review.findings();
        var tree = review.plan();
        return new QueryAnswer(
                findings == null ? List.of() : findings.stream().map(Said::of).toList(),
                review.advice().stream().map(Advised::of).toList(),
                tree == null ? null : Plan.of(tree));
    }
}
