package dev.lockkeeper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;

/** Writes a template by itself, to be put into an answer by somebody else. */
@Component
public class WrittenPart {

    private final ViewResolver views;

    WrittenPart(@Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.views = views;
    }

    /** @param part such as {@code insight/_body :: body} */
    public String of(String part, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        var paper = new Paper(response);
        try {
            Objects.requireNonNull(views.resolveViewName(part, Locale.ENGLISH)).render(model, request, paper);
        } catch (Exception failure) {
            throw new IllegalStateException(part + " could not be written", failure);
        }
        return paper.text.toString();
    }

    /** Keeps what is written, and leaves the real answer as it is. */
    private static final class Paper extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Paper(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void setContentType(String type) {
            // The page's.
        }

        @Override
        public void setLocale(Locale locale) {
            // The page's.
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }
    }
}
