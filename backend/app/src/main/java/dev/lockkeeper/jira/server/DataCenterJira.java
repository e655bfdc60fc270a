package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jira Data Center, by version 2 of its REST interface. Nobody describes it in a form that programs read. */
class DataCenterJira extends SharedJira {

    private final DataCenterApi api;

    DataCenterJira(DataCenterApi api) {
        super(api);
        this.api = api;
    }

    /** Wiki text, as people typed it. */
    @Override
    String text(@Nullable JsonNode description) {
        return description == null ? "" : description.asString("").strip();
    }

    /** It goes on from a place; while issues change their places, the overlap of two looks makes good for it. */
    @Override
    public Found search(String jql, @Nullable String next, int most) {
        var start = next == null ? 0 : Integer.parseInt(next);
        var said = api.search(new DataCenterApi.Search(jql, start, most, CloudIssue.FIELDS));
        var issues = Objects.requireNonNullElse(said.issues(), List.<CloudApi.Issue>of());
        var end = start + issues.size();
        return new Found(
                issues.stream().map(CloudIssue::read).toList(),
                issues.isEmpty() || end >= said.total() ? null : String.valueOf(end));
    }

    /** One by one: many at once cannot be asked for here. */
    @Override
    public Moves moves(List<String> issues, @Nullable String next) {
        return new Moves(issues.stream().flatMap(this::moves).toList(), null);
    }

    private Stream<Move> moves(String issue) {
        try {
            var history = api.history(issue, "status", "changelog").changelog();
            var changes = history == null ? null : history.histories();
            return Objects.requireNonNullElse(changes, List.<CloudApi.Happened>of()).stream()
                    .flatMap(change -> StatusMoves.of(issue, change));
        } catch (JiraRefusal refusal) {
            if (refusal.status() == 404) {
                return Stream.empty();
            }
            throw refusal;
        }
    }

    @Override
    public void comment(String issue, Comment comment) {
        var body = WikiText.plain(comment.words()) + "\n" + comment.address();
        api.comment(issue, new DataCenterApi.NewComment(body, List.of(CloudWords.mark(comment))));
    }
}
