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
        var said = found(jql, next, most, CloudIssue.FIELDS);
        return new Found(issues(said).stream().map(CloudIssue::read).toList(), end(said));
    }

    @Override
    public FoundDated searchDated(String jql, @Nullable String next, int most) {
        var said = found(jql, next, most, CloudIssue.DATED_FIELDS);
        return new FoundDated(issues(said).stream().map(CloudIssue::dated).toList(), end(said));
    }

    private DataCenterApi.Found found(String jql, @Nullable String next, int most, List<String> fields) {
        var start = next == null ? 0 : Integer.parseInt(next);
        return api.search(new DataCenterApi.Search(jql, start, most, fields));
    }

    private static @Nullable String end(DataCenterApi.Found said) {
        var end = said.startAt() + issues(said).size();
        return issues(said).isEmpty() || end >= said.total() ? null : String.valueOf(end);
    }

    private static List<CloudApi.Issue> issues(DataCenterApi.Found said) {
        return Objects.requireNonNullElse(said.issues(), List.of());
    }

    /** Many at once cannot be asked for here. */
    @Override
    public int atOnce() {
        return 1;
    }

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
