package dev.lockkeeper.jira.server;

import dev.lockkeeper.common.LatestUsed;
import dev.lockkeeper.jira.server.CallTurns.Caller;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Opens the Jira of a connection: one client for each, which is kept while it is used. Whatever of a connection changes makes
 * it another one, so no node needs to be told. What is kept holds the secret sealed.
 */
@Component
public class Jiras {

    private static final int MOST = 1000;

    /** All that a client is made of. */
    private record Way(
            TenantId tenant,
            UUID connection,
            int version,
            JiraKind kind,
            URI baseUrl,
            SignIn signIn,
            String accountEmail,
            String clientId,
            ByteBuffer secret,
            Caller caller) {

        static Way of(JiraConnection connection, Caller caller) {
            return new Way(
                    TenantContext.required(),
                    connection.id(),
                    connection.version(),
                    connection.kind(),
                    connection.baseUrl(),
                    connection.signIn(),
                    connection.accountEmail(),
                    connection.clientId(),
                    ByteBuffer.wrap(connection.secret()),
                    caller);
        }
    }

    private final LatestUsed<Way, Jira> kept = new LatestUsed<>(MOST);
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
        return kept(connection, Caller.ERRAND);
    }

    /** The same, for somebody who waits for the answer: errands that are under way keep nobody from it. */
    public Jira forPerson(JiraConnection connection) {
        return kept(connection, Caller.PERSON);
    }

    private Jira kept(JiraConnection connection, Caller caller) {
        return kept.get(Way.of(connection, caller), () -> jira(connection, asAccount(connection, caller)));
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
