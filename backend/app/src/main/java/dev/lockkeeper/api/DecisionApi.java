package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionReading;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.decision.Decisions;
import dev.lockkeeper.lint.TableName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions for programs: what applies to a table, what a search finds, what one says, and proposing one. */
@RestController
@RequestMapping("/api/v1/decisions")
@Tag(name = "Decisions")
class DecisionApi {

    private final Decisions decisions;
    private final DecisionReading reading;
    private final DecisionRecording recording;
    private final DecisionBodies bodies;
    private final Targets targets;

    DecisionApi(
            Decisions decisions,
            DecisionReading reading,
            DecisionRecording recording,
            DecisionBodies bodies,
            Targets targets) {
        this.decisions = decisions;
        this.recording = recording;
        this.bodies = bodies;
        this.reading = reading;
        this.targets = targets;
    }

    /** Some decisions, and where the next page begins. */
    record Found(List<DecisionAnswer> items, @Nullable String next) {}

    @GetMapping("/applying")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "The accepted decisions that apply to a table",
            description =
                    "By the patterns that a decision names, and by the table's domain where the database is said.")
    List<DecisionAnswer> applying(
            @Parameter(example = "billing.invoice") @RequestParam String table,
            @RequestParam(required = false) @Nullable String database,
            @Parameter(hidden = true) CurrentMember me) {
        var name = TableName.parse(table)
                .orElseThrow(() -> new InvalidField(
                        "table", "That names no table.", "a name with or without its schema, such as billing.invoice"));
        return answers(me, decisions.covering(targets.named(database), List.of(name)));
    }

    @GetMapping("/search")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "Decisions by their words, the best first")
    Found search(
            @Parameter(example = "\"soft delete\" -billing") @RequestParam String q,
            @Parameter(description = "Only those that cover the service of this name.", example = "order-service")
                    @RequestParam(required = false)
                    @Nullable
                    String service,
            @Parameter(description = "What the page before gave as next.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(hidden = true) CurrentMember me) {
        var page = reading.search(q, service, after);
        return new Found(answers(me, page.items()), page.next());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_decisions:write')")
    @Operation(summary = "Propose a decision", description = "People agree to it on its page.")
    ResponseEntity<DecisionAnswer> create(
            @Valid @RequestBody DecisionBody body, @Parameter(hidden = true) CurrentMember me) {
        var id = recording.propose(me, bodies.content(body));
        return ResponseEntity.created(URI.create("/api/v1/decisions/" + id.number()))
                .body(show(id.number(), me));
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One decision as it stands")
    DecisionAnswer show(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        return DecisionAnswer.of(me.slug(), reading.get(new DecisionId(me.tenant(), number)));
    }

    private static List<DecisionAnswer> answers(CurrentMember me, List<DecisionRow> rows) {
        return rows.stream().map(row -> DecisionAnswer.of(me.slug(), row)).toList();
    }
}
