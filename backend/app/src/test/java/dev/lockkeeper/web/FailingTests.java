package dev.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program is told when something breaks that nobody has foreseen. */
@SpringBootTest(classes = FailingTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FailingTests {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([0-9a-f]{8})\"");

    /** Named, not found: other tests here start the whole application. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import({Failures.class, ErrorReference.class, BareRefusals.class, Broken.class})
    static class Application {}

    @RestController
    static class Broken {

        @GetMapping("/api/v1/broken")
        String show() {
            throw new IllegalStateException("the pump has stopped");
        }
    }

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "*/*", "application/xml"})
    void a_failure_is_a_problem_whose_reference_stands_in_the_log(String accepted, CapturedOutput log)
            throws Exception {
        var answer = get("/api/v1/broken", accepted);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/api/problems/failure\"", "\"instance\":\"/api/v1/broken\"", "\"status\":500")
                .doesNotContain("pump", "Exception");
        var reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        assertThat(log.getAll())
                .contains("failure " + reference.group(1) + " at GET /api/v1/broken")
                .contains("the pump has stopped");
    }

    @Test
    void an_address_that_cannot_be_decoded_is_a_problem_too() throws Exception {
        for (var address : new String[] {"/api/v1/%00", "/api/v1/%FF"}) {
            var answer = get(address, "application/json");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"/api/problems/bad-request\"");
        }
        assertThat(get("/pages/%00", "text/html").body()).startsWith("400 Bad Request");
    }

    private HttpResponse<String> get(String address, String accepted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", accepted)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
