package dev.lockkeeper.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What nothing else has answered: a page for people, problem details (RFC 9457) for programs. */
@Controller
class Failures extends AbstractErrorController {

    Failures(ErrorAttributes attributes, List<ErrorViewResolver> views) {
        super(attributes, views);
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        var status = getStatus(request);
        var attributes = getErrorAttributes(request, ErrorAttributeOptions.defaults());
        var address = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        return address.startsWith(request.getContextPath() + "/api/")
                ? problem(status, attributes, address)
                : page(status, attributes, request, response);
    }

    private ModelAndView page(
            HttpStatus status,
            Map<String, Object> attributes,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(status.value());
        return Objects.requireNonNullElseGet(
                resolveErrorView(request, response, status, attributes),
                () -> new ModelAndView("error/4xx", attributes));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, Map<String, Object> attributes, String address) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence(status));
        problem.setType(URI.create("/api/problems/" + slug(status)));
        problem.setInstance(URI.create(address));
        if (attributes.get("reference") instanceof String reference) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case BAD_REQUEST -> "The request cannot be read: its address or its parameters are not well-formed.";
            default ->
                status.is5xxServerError()
                        ? "Something broke on our side. Tell your operator the reference; it stands in the log."
                        : "The request is refused: " + status.getReasonPhrase() + ".";
        };
    }

    static String slug(HttpStatus status) {
        return status.is5xxServerError()
                ? "failure"
                : status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
