package dev.lockkeeper.api;

import dev.lockkeeper.query.QueryReviewing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Queries and their plans for programs. Nothing that is sent here is kept. */
@RestController
@Tag(name = "Linter")
class QueryApi {

    private final QueryReviewing reviewing;
    private final Targets targets;

    QueryApi(QueryReviewing reviewing, Targets targets) {
        this.reviewing = reviewing;
        this.targets = targets;
    }

    @PostMapping("/api/v1/queries/review")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "Look at a query and at what EXPLAIN printed of it", description = "Nothing of it is kept.")
    QueryAnswer review(@Valid @RequestBody QueryRequest request) {
        var review = reviewing.review(request.pasted(targets.named(request.database())));
        var problem = review.problem();
        if (problem != null) {
            var sentence = "Line " + problem.line() + ": " + problem.message();
            throw new InvalidField("plan", sentence, "what EXPLAIN prints, as text or JSON");
        }
        return QueryAnswer.of(review);
    }
}
