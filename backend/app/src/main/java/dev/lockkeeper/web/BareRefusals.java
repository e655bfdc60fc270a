package dev.lockkeeper.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the server itself refuses, before any page of ours could be asked for: an address that cannot be decoded. */
@Component
class BareRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new SentenceValve()));
    }

    private static class SentenceValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                write(response, status, String.valueOf(request.getRequestURI()).startsWith("/api/"));
            } catch (IOException gone) {
                getContainer().getLogger().debug("nobody is there to be told", gone);
            }
        }

        private static void write(Response response, HttpStatus status, boolean program) throws IOException {
            var body = program
                    ? problem(status)
                    : "%d %s%n%s%n".formatted(status.value(), status.getReasonPhrase(), sentence(status));
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(body);
            response.finishResponse();
        }

        /** Nothing of the request stands in it, so nothing needs to be escaped. */
        private static String problem(HttpStatus status) {
            return """
                    {"type":"/api/problems/%s","title":"%s","status":%d,"detail":"%s"}""".formatted(Failures.slug(status), status.getReasonPhrase(), status.value(), sentence(status));
        }

        private static String sentence(HttpStatus status) {
            return status == HttpStatus.BAD_REQUEST
                    ? "The request cannot be read: its address or a header holds what cannot stand there."
                    : "The request was refused before it was read.";
        }
    }
}
