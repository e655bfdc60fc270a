package dev.lockkeeper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Pages that are written anew for every request around a text that is not: {@link KeptText}. */
@Component
public class PagesAround {

    /** Where the text belongs. Nobody's words can hold it, since templates escape them. */
    private static final String PLACE = "<!--kept text-->";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final WrittenPart parts;

    PagesAround(WrittenPart parts) {
        this.parts = parts;
    }

    /** @param page a template that writes {@code kept} unescaped, once */
    public View view(String page, KeptText text) {
        return (model, request, response) -> answer(written(page, model, request, response), text, request, response);
    }

    private String written(
            String page,
            @Nullable Map<String, ? extends @Nullable Object> model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, @Nullable Object> all = new HashMap<>();
        if (model != null) {
            all.putAll(model);
        }
        all.put("kept", PLACE);
        return parts.of(page, all, request, response);
    }

    private static void answer(String page, KeptText text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var place = page.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalStateException("the page has no place for the text");
        }
        var before = page.substring(0, place).getBytes(StandardCharsets.UTF_8);
        var after = page.substring(place + PLACE.length()).getBytes(StandardCharsets.UTF_8);
        response.setContentType(HTML.toString());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (takesGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            send(text.pressedBetween(before, after), response);
        } else {
            send(text.between(before, after), response);
        }
    }

    /** Whoever names weights may refuse it: they are answered plainly, and the server sees to it. */
    private static boolean takesGzip(HttpServletRequest request) {
        var taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.contains("gzip") && !taken.contains(";");
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
