package dev.lockkeeper.query;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.CatalogueView;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.explain.Explain;
import dev.lockkeeper.explain.Surroundings;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.linting.Conventions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at a query and its plan, and forgets them. */
@Service
public class QueryReviewing {

    /** What else the linter says is about how migrations run, but for some rules. */
    private static final Set<String> OF_QUERIES =
            Set.of("query", "data-loss", "tenancy", "privacy", "types", "portability", "integrity");

    /** Too many rows at once, or too slowly, whether that fills a column or is asked by hand. */
    private static final Set<String> OF_ANY_STATEMENT = Set.of(
            "unbatched-backfill",
            "backfill-unindexed-predicate",
            "delete-from-referenced-parent",
            "unparsed-statement");

    private static final int MOST_FINDINGS = 100;
    private static final int NEWEST = 18;

    private final Databases databases;
    private final CatalogueView catalogues;
    private final Conventions conventions;
    private final Set<String> rules;

    QueryReviewing(Databases databases, CatalogueView catalogues, Conventions conventions) {
        this.databases = databases;
        this.catalogues = catalogues;
        this.conventions = conventions;
        this.rules = RuleBook.rules().stream()
                .filter(rule -> OF_QUERIES.contains(rule.category()) || OF_ANY_STATEMENT.contains(rule.id()))
                .map(RuleDoc::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @ViewersMay
    public QueryReview review(PastedQuery pasted) {
        var id = pasted.database();
        var database = id == null ? null : databases.get(id);
        var catalogue = id == null ? Catalogue.unknown() : catalogues.of(id);
        var findings = pasted.sql().isBlank() ? null : findings(pasted, database, catalogue);
        if (pasted.plan().isBlank()) {
            return new QueryReview(findings, null, List.of(), null);
        }
        var reading = Explain.read(pasted.plan());
        var plan = reading.plan();
        if (plan == null) {
            return new QueryReview(findings, null, List.of(), reading.problem());
        }
        var advice = Explain.advise(plan, Surroundings.of(catalogue, pasted.definitions()));
        return new QueryReview(findings, PlanTree.of(plan, reading, advice), advice, null);
    }

    private List<Finding> findings(PastedQuery pasted, @Nullable Database database, Catalogue catalogue) {
        var context = new LintContext(database == null ? NEWEST : database.majorVersion(), catalogue, true)
                .asked(conventions.current().config());
        var history = List.of(new Script("definitions", pasted.definitions(), false));
        return Linter.lint(List.of(new Script("query", pasted.sql(), false)), context, history).findings().stream()
                .filter(finding -> rules.contains(finding.ruleId()))
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::line))
                .limit(MOST_FINDINGS)
                .toList();
    }
}
