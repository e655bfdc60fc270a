package dev.lockkeeper.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details (RFC 9457) as this API writes them: a stable type, the sentence, and where it happened. */
final class Problems {

    private static final String TYPES = "/api/problems/";

    private Problems() {}

    static ResponseEntity<ProblemDetail> of(HttpStatus status, String slug, String sentence, HttpServletRequest at) {
        return of(status, slug, sentence, List.of(), HttpHeaders.EMPTY, at);
    }

    static ResponseEntity<ProblemDetail> of(
            HttpStatus status, String slug, String sentence, List<FieldProblem> errors, HttpServletRequest at) {
        return of(status, slug, sentence, errors, HttpHeaders.EMPTY, at);
    }

    static ResponseEntity<ProblemDetail> of(
            HttpStatus status,
            String slug,
            String sentence,
            List<FieldProblem> errors,
            HttpHeaders headers,
            HttpServletRequest at) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create(TYPES + slug));
        problem.setInstance(URI.create(at.getRequestURI()));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
