package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionCommenting;
import dev.lockkeeper.decision.DecisionDiscussion;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionReading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Talking about decisions by program, as people do on the record's page. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/decisions/{number}/comments")
class DecisionCommentApi {

    private final DecisionCommenting commenting;
    private final DecisionDiscussion discussion;
    private final DecisionReading reading;

    DecisionCommentApi(DecisionCommenting commenting, DecisionDiscussion discussion, DecisionReading reading) {
        this.commenting = commenting;
        this.discussion = discussion;
        this.reading = reading;
    }

    /** Some threads, and where the next ones begin. */
    record Threads(
            List<CommentAnswer> items,

            @Nullable @Schema(description = "What to send as 'after' for the next ones; absent on the last page.")
            String next) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "What is said of a decision, the latest thread first",
            description = "Threads that are not resolved, or with resolved=true those that are; twenty at a time, each"
                    + " with its latest five answers.")
    Threads index(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(required = false) @Nullable UUID after,
            @Parameter(hidden = true) CurrentMember me) {
        var page = discussion.threads(id(me, number), resolved, after);
        return new Threads(
                page.items().stream()
                        .map(thread -> CommentAnswer.of(thread, null))
                        .toList(),
                page.next());
    }

    @GetMapping("/{decisionComment}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The thread that a comment stands in", description = "Fifty answers at a time.")
    CommentAnswer show(
            @PathVariable int number,
            @PathVariable UUID decisionComment,
            @RequestParam(required = false) @Nullable UUID after,
            @Parameter(hidden = true) CurrentMember me) {
        var read = discussion.thread(id(me, number), decisionComment, after);
        return CommentAnswer.of(read.thread(), read.next());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_decisions:write')")
    @Operation(
            summary = "Say something of a decision or of a passage of it",
            description = "The quoted words have to stand in the revision that was read.")
    ResponseEntity<CommentAnswer> create(
            @PathVariable int number,
            @Valid @RequestBody CommentBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var id = id(me, number);
        var revision = body.revision() == null
                ? reading.get(id).revision()
                : body.revision().intValue();
        var thread = commenting.comment(me, id, revision, body.passage(), text(body.text()), body.called());
        return created(number, thread, me);
    }

    @PostMapping("/{decisionComment}/answers")
    @PreAuthorize("hasAuthority('SCOPE_decisions:write')")
    @Operation(summary = "Answer in a thread")
    ResponseEntity<CommentAnswer> answer(
            @PathVariable int number,
            @PathVariable UUID decisionComment,
            @Valid @RequestBody AnswerBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var answer = commenting.answer(me, id(me, number), decisionComment, text(body.text()), body.called());
        return created(number, answer, me);
    }

    @PostMapping("/{decisionComment}/resolution")
    @PreAuthorize("hasAuthority('SCOPE_decisions:write')")
    @Operation(summary = "Resolve a thread", description = "By the comment that began it.")
    CommentAnswer resolve(
            @PathVariable int number, @PathVariable UUID decisionComment, @Parameter(hidden = true) CurrentMember me) {
        commenting.resolve(me, id(me, number), decisionComment);
        return show(number, decisionComment, null, me);
    }

    @DeleteMapping("/{decisionComment}/resolution")
    @PreAuthorize("hasAuthority('SCOPE_decisions:write')")
    @Operation(summary = "Open a resolved thread again")
    CommentAnswer reopen(
            @PathVariable int number, @PathVariable UUID decisionComment, @Parameter(hidden = true) CurrentMember me) {
        commenting.reopen(me, id(me, number), decisionComment);
        return show(number, decisionComment, null, me);
    }

    private ResponseEntity<CommentAnswer> created(int number, UUID comment, CurrentMember me) {
        var at = URI.create("/api/v1/decisions/" + number + "/comments/" + comment);
        return ResponseEntity.created(at).body(show(number, comment, null, me));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    private static DecisionId id(CurrentMember me, int number) {
        return new DecisionId(me.tenant(), number);
    }
}
