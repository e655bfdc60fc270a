package dev.lockkeeper.jira.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the Jira of a connection. One client is made for each piece of work, which costs little beside a call over the
 * network: so no credential stays in memory longer than it is used, and a changed connection needs no cache told.
 */
@Component
public class Jiras {

    private final JiraSettings settings;
    private final AddressGuard guard;
    private final SecretBox secrets;
    private final RefusalReader refusals;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final HttpClient http;

    Jiras(JiraSettings settings, AddressGuard guard, SecretBox secrets, Clock clock) {
        this.settings = settings;
        this.guard = guard;
        this.secrets = secrets;
        refusals = new RefusalReader(json, clock);
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Speaks as the connection's account. */
    public Jira of(JiraConnection connection) {
        var tenant = TenantContext.required().value();
        var token = secrets.open(connection.secret(), tenant, connection.id());
        return client(connection.baseUrl(), headers -> headers.setBasicAuth(connection.accountEmail(), token, UTF_8));
    }

    /** Says nothing of who is asking. */
    public Jira anonymous(URI baseUrl) {
        return client(baseUrl, headers -> {});
    }

    private Jira client(URI baseUrl, Consumer<HttpHeaders> headers) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        var client = RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(requests)
                .defaultHeaders(headers)
                .requestInterceptor(guarded())
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                // A redirect is no answer either: it could lead where the guard would not.
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw refusals.read(response);
                })
                .build();
        return new CloudJira(HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(CloudApi.class));
    }

    private ClientHttpRequestInterceptor guarded() {
        return (request, body, execution) -> {
            guard.check(request.getURI());
            return execution.execute(request, body);
        };
    }
}
