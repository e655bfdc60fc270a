package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jira Cloud, by version 3 of its REST interface. */
class CloudJira extends SharedJira {

    private static final int CHANGES = 1_000;

    private final CloudApi api;

    CloudJira(CloudApi api) {
        super(api);
        this.api = api;
    }

    @Override
    String text(@Nullable JsonNode description) {
        return DocumentText.of(description);
    }

    @Override
    public Found search(String jql, @Nullable String next, int most) {
        var said = api.search(new CloudApi.Search(jql, CloudIssue.FIELDS, most, next));
        return new Found(issues(said).map(CloudIssue::read).toList(), said.nextPageToken());
    }

    @Override
    public FoundDated searchDated(String jql, @Nullable String next, int most) {
        var said = api.search(new CloudApi.Search(jql, CloudIssue.DATED_FIELDS, most, next));
        return new FoundDated(issues(said).map(CloudIssue::dated).toList(), said.nextPageToken());
    }

    private static Stream<CloudApi.Issue> issues(CloudApi.Found said) {
        return Objects.requireNonNullElse(said.issues(), List.<CloudApi.Issue>of()).stream();
    }

    @Override
    public int atOnce() {
        return 100;
    }

    @Override
    public Moves moves(List<String> issues, @Nullable String next) {
        var said = api.histories(new CloudApi.Histories(issues, List.of("status"), CHANGES, next));
        var logs = Objects.requireNonNullElse(said.issueChangeLogs(), List.<CloudApi.ChangeLog>of());
        return new Moves(logs.stream().flatMap(StatusMoves::of).toList(), said.nextPageToken());
    }

    @Override
    public void comment(String issue, Comment comment) {
        api.comment(issue, CloudWords.of(comment));
    }
}
