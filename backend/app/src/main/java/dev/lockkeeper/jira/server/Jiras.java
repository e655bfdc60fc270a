package dev.lockkeeper.jira.server;

import dev.lockkeeper.jira.server.CallTurns.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Opens the Jira of a connection. One client is made for each piece of work, which costs little beside a call over the
 * network: so no credential stays in memory longer than it is used, and a changed connection needs no cache told.
 */
@Component
public class Jiras {

    private final Lines lines;
    private final SigningIn signingIn;
    private final Breakers breakers;
    private final Pace pace;
    private final CallTurns turns;

    Jiras(Lines lines, SigningIn signingIn, Breakers breakers, Pace pace, CallTurns turns) {
        this.lines = lines;
        this.signingIn = signingIn;
        this.breakers = breakers;
        this.pace = pace;
        this.turns = turns;
    }

    /** Speaks as the connection's account. */
    public Jira of(JiraConnection connection) {
        return jira(connection, asAccount(connection));
    }

    /** The same, for somebody who waits for the answer: errands that are under way keep nobody from it. */
    public Jira forPerson(JiraConnection connection) {
        return jira(connection, asAccount(connection, Caller.PERSON));
    }

    /** The same, for somebody who waits only so long: then the call is given up. */
    public Jira forPerson(JiraConnection connection, Duration most) {
        var around = new ArrayList<>(asAccount(connection, Caller.PERSON));
        around.add(lines.within(most));
        return jira(connection, around);
    }

    /** It has asked for that: nobody calls by this connection for so long. */
    public void hold(JiraConnection connection, Duration length) {
        pace.hold(connection, length);
    }

    /** Says nothing of who is asking. */
    public Jira anonymous(JiraConnection connection) {
        return jira(connection, List.of());
    }

    /** Where news are registered for, as the connection's account. */
    public Registry registry(JiraConnection connection) {
        return new Registry(proxies(connection, asAccount(connection)).createClient(WebhookApi.class));
    }

    /** Where executions are told of, as the connection's account. */
    public Feed feed(JiraConnection connection) {
        return new Feed(proxies(connection, asAccount(connection)).createClient(DeploymentApi.class));
    }

    private Jira jira(JiraConnection connection, List<ClientHttpRequestInterceptor> around) {
        var proxies = proxies(connection, around);
        return switch (connection.kind()) {
            case CLOUD -> new CloudJira(proxies.createClient(CloudApi.class));
            case DATA_CENTER -> new DataCenterJira(proxies.createClient(DataCenterApi.class));
        };
    }

    private List<ClientHttpRequestInterceptor> asAccount(JiraConnection connection) {
        return asAccount(connection, Caller.ERRAND);
    }

    private List<ClientHttpRequestInterceptor> asAccount(JiraConnection connection, Caller caller) {
        return List.of(
                pace.of(connection), turns.of(connection, caller), signingIn.of(connection), breakers.of(connection));
    }

    private HttpServiceProxyFactory proxies(JiraConnection connection, List<ClientHttpRequestInterceptor> around) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(lines.to(connection.baseUrl(), around)))
                .build();
    }
}
