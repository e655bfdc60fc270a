package dev.lockkeeper.review;

import dev.lockkeeper.access.Calling;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said of lines, and tells of it once it is said to others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentLedger {

    private final LineComments comments;
    private final Calling calling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentLedger(LineComments comments, Calling calling, ApplicationEventPublisher events, Clock clock) {
        this.comments = comments;
        this.calling = calling;
        this.events = events;
        this.clock = clock;
    }

    void said(CurrentMember by, MigrationSummary migration, LineComment comment) {
        comments.saveAndFlush(comment);
        tell(by, migration, List.of(comment), comment.text(), false);
    }

    /** Of the whole. */
    void remarked(CurrentMember by, MigrationSummary migration, String text) {
        tell(by, migration, List.of(), text, false);
    }

    /** All that the member has kept back becomes visible at once, and is told of once. Answers how much it was. */
    int send(CurrentMember by, MigrationSummary migration, boolean withVerdict) {
        var drafts = comments.findByMigrationIdAndAuthorIdAndDraftTrueOrderById(
                migration.uuid(), by.id().value());
        if (drafts.isEmpty()) {
            return 0;
        }
        drafts.forEach(draft -> draft.send(clock.instant()));
        comments.saveAllAndFlush(drafts);
        var text = drafts.stream().map(LineComment::text).collect(Collectors.joining("\n"));
        tell(by, migration, drafts, text, withVerdict);
        return drafts.size();
    }

    private void tell(
            CurrentMember by, MigrationSummary migration, List<LineComment> said, String text, boolean withVerdict) {
        events.publishEvent(new ReviewCommented(
                migration.id(),
                migration.uuid(),
                migration.revision(),
                migration.revisionNumber(),
                by.id(),
                said.stream().map(LineComment::getId).toList(),
                calling.of(text),
                withVerdict));
    }
}
