package dev.lockkeeper.jira.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.outside.AddressGuard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Lines to other servers: guarded, with an end to waiting, and never on to where an answer points. */
@Component
public class Lines {

    private final JiraSettings settings;
    private final AddressGuard guard;
    private final RefusalReader refusals;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final HttpClient http;

    Lines(JiraSettings settings, AddressGuard guard, Clock clock) {
        this.settings = settings;
        this.guard = guard;
        refusals = new RefusalReader(json, clock);
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param around outermost first; where they lead a call is what the guard looks at */
    public RestClient to(URI address, List<ClientHttpRequestInterceptor> around) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptors(all -> all.addAll(around))
                .requestInterceptor(guarded())
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                // A redirect is no answer either: it could lead where the guard would not.
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw refusals.read(response);
                })
                .build();
    }

    /** A page for people, from a proxy or a sign-in before Jira, says yes without Jira. */
    private static ClientHttpResponse spoken(ClientHttpResponse answer) throws IOException {
        var type = answer.getHeaders().getContentType();
        if (answer.getStatusCode().is2xxSuccessful() && type != null && type.isCompatibleWith(MediaType.TEXT_HTML)) {
            answer.close();
            throw new IOException("a page for people instead of an answer");
        }
        return answer;
    }

    private ClientHttpRequestInterceptor guarded() {
        return (request, body, execution) -> {
            guard.check(request.getURI());
            return spoken(execution.execute(request, body));
        };
    }
}
