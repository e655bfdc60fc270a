package dev.lockkeeper.jira.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** An answer that has been read to its end, which must come: another server's memory is not to become ours. */
final class WholeAnswer implements ClientHttpResponse {

    /** In bytes. A page of a hundred issues, or a long history, is far less. */
    static final int LARGEST = 8 << 20;

    private final ClientHttpResponse answer;
    private final byte[] body;

    private WholeAnswer(ClientHttpResponse answer, byte[] body) {
        this.answer = answer;
        this.body = body;
    }

    static WholeAnswer of(ClientHttpResponse answer) throws IOException {
        var body = answer.getBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new RestClientException("an answer of more than " + LARGEST + " bytes");
        }
        if (answer.getStatusCode().is2xxSuccessful()
                && isPage(answer.getHeaders().getContentType())) {
            throw new RestClientException("a page for people");
        }
        return new WholeAnswer(answer, body);
    }

    /** Of a sign-in or a proxy that stands before Jira: what was asked for has not been done, whatever the status says. */
    private static boolean isPage(@Nullable MediaType type) {
        return type != null && MediaType.TEXT_HTML.isCompatibleWith(type);
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    /** It has been read to its end, and its line is another call's by now. */
    @Override
    public void close() {}
}
