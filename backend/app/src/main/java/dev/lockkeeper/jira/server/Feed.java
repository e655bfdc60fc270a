package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jira's feed of deployments. What is told stands there under its migration, by which it is taken away again. */
public class Feed {

    private static final String MIGRATION = "migration";
    private static final int REFUSED = 400;

    private final DeploymentApi api;

    Feed(DeploymentApi api) {
        this.api = api;
    }

    /** Jira may refuse some of them in an answer that is none. */
    public void tell(UUID migration, List<Deployment> deployments) {
        var submitted = api.submit(new DeploymentApi.Submission(
                Map.of(MIGRATION, migration.toString()),
                deployments,
                new DeploymentApi.Provider(RemoteLink.LOCKKEEPER.name())));
        var rejected = submitted.rejectedDeployments();
        if (rejected != null && !rejected.isEmpty()) {
            throw new JiraRefusal(REFUSED, words(rejected), null, null);
        }
    }

    private static String words(List<DeploymentApi.Rejected> rejected) {
        return rejected.stream()
                .flatMap(each -> each.errors() == null ? Stream.empty() : each.errors().stream())
                .map(DeploymentApi.Message::message)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public void forget(UUID migration) {
        api.remove(migration.toString());
    }
}
