package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Where Jira Software Cloud takes what was deployed. */
@HttpExchange("/rest/deployments/0.1")
interface DeploymentApi {

    record Submission(Map<String, String> properties, List<Deployment> deployments, Provider providerMetadata) {}

    record Provider(String product) {}

    record Submitted(@Nullable List<Rejected> rejectedDeployments) {}

    record Rejected(@Nullable List<Message> errors) {}

    record Message(@Nullable String message) {}

    @PostExchange("/bulk")
    Submitted submit(@RequestBody Submission submission);

    @DeleteExchange("/bulkByProperties")
    void remove(@RequestParam String migration);
}
