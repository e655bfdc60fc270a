package dev.lockkeeper.jira.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.GuardedCalls;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Lines to other servers: guarded, with an end to waiting and to what is read, and never on to where an answer points. */
@Component
public class Lines implements DisposableBean {

    private final AddressGuard guard;
    private final RefusalReader refusals;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private final GuardedCalls calls;

    Lines(JiraSettings settings, AddressGuard guard, Clock clock) {
        this.guard = guard;
        refusals = new RefusalReader(json, clock);
        calls = new GuardedCalls(settings.connectTimeout(), settings.readTimeout(), guard);
    }

    /** @param around outermost first; where they lead a call is what the guard looks at */
    public RestClient to(URI address, List<ClientHttpRequestInterceptor> around) {
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(calls)
                .requestInterceptors(all -> all.addAll(around))
                .requestInterceptor(guarded())
                .requestInterceptor(this::whole)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                // A redirect is no answer either: it could lead where the guard would not.
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), (request, response) -> {
                    throw refusals.read(response);
                })
                .build();
    }

    /** Gives a call up after this time, whatever else it may take. */
    ClientHttpRequestInterceptor within(Duration most) {
        return (request, body, execution) -> {
            var began = System.nanoTime();
            calls.limit(most);
            try {
                return execution.execute(request, body);
            } catch (IOException cut) {
                if (System.nanoTime() - began < most.toNanos()) {
                    throw cut;
                }
                throw new JiraOutlasted(cut);
            } finally {
                calls.limit(null);
            }
        };
    }

    private ClientHttpResponse whole(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var read = false;
        try {
            var answer = WholeAnswer.of(execution.execute(request, body));
            read = true;
            return answer;
        } finally {
            calls.ended(read);
        }
    }

    @Override
    public void destroy() throws Exception {
        calls.destroy();
    }

    private ClientHttpRequestInterceptor guarded() {
        return (request, body, execution) -> {
            guard.check(request.getURI());
            return execution.execute(request, body);
        };
    }
}
