package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients say that they deployed. Kept in memory. */
public final class DeploymentApi {

    /** Another part of Jira than the rest, with addresses of its own. */
    public static final String ROOT = "/rest/deployments/0.1";

    private record Key(String pipeline, String environment, long number) {}

    private record Kept(JsonNode properties, JsonNode deployment) {}

    private final Issues issues;
    private final Map<Key, Kept> deployments = new LinkedHashMap<>();

    public DeploymentApi(Issues issues) {
        this.issues = issues;
    }

    public void addTo(Operations operations) {
        operations.post("/bulk", this::submit).delete("/bulkByProperties", this::remove);
    }

    /** What it knows of an issue. */
    public synchronized List<JsonNode> of(String issue) {
        return deployments.values().stream()
                .map(Kept::deployment)
                .filter(deployment -> issuesOf(deployment).contains(issue))
                .toList();
    }

    private synchronized Answer submit(Call call) {
        requireApp(call);
        var request = call.json();
        var body = Json.object();
        var accepted = body.putArray("acceptedDeployments");
        var unknown = new ArrayList<String>();
        request.path("deployments").forEach(deployment -> {
            unknown.addAll(unknown(deployment));
            accepted.add(keep(request.path("properties"), deployment));
        });
        body.putArray("rejectedDeployments");
        body.set("unknownIssueKeys", Json.array(unknown));
        return Answer.json(202, body);
    }

    /** What is told later counts, whatever comes in first. */
    private ObjectNode keep(JsonNode properties, JsonNode deployment) {
        var key = new Key(
                Json.text(deployment.path("pipeline"), "id"),
                Json.text(deployment.path("environment"), "id"),
                deployment.path("deploymentSequenceNumber").asLong());
        var before = deployments.get(key);
        if (before == null || number(before.deployment()) < number(deployment)) {
            deployments.put(key, new Kept(properties, deployment));
        }
        return Json.object()
                .put("pipelineId", key.pipeline())
                .put("environmentId", key.environment())
                .put("deploymentSequenceNumber", key.number());
    }

    private static long number(JsonNode deployment) {
        return deployment.path("updateSequenceNumber").asLong();
    }

    private List<String> unknown(JsonNode deployment) {
        var site = issues.now();
        return issuesOf(deployment).stream()
                .filter(key -> site.find(key).isEmpty())
                .toList();
    }

    private static List<String> issuesOf(JsonNode deployment) {
        return deployment
                .path("associations")
                .valueStream()
                .filter(each -> Json.text(each, "associationType").startsWith("issue"))
                .flatMap(each -> Json.texts(each.path("values")).stream())
                .toList();
    }

    private synchronized Answer remove(Call call) {
        requireApp(call);
        if (!call.query().contains("=")) {
            throw Refusal.badRequest("At least one property is needed.");
        }
        deployments.values().removeIf(kept -> isNamed(kept, call));
        return Answer.empty(202);
    }

    private static boolean isNamed(Kept kept, Call call) {
        return kept.properties()
                .propertyStream()
                .allMatch(property -> property.getValue().asString().equals(call.parameter(property.getKey())));
    }

    private static void requireApp(Call call) {
        if (!call.fromApp()) {
            throw Refusal.forbidden("The caller is not a client that may write deployments.");
        }
    }
}
