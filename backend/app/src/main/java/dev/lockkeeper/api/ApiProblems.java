package dev.lockkeeper.api;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the API answers when a request is wrong, or when a rule says no. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolation violation, HttpServletRequest at) {
        var slug = violation instanceof Conflict ? "stale" : "rule-violation";
        var sentence = messages.getMessage(violation.key(), violation.arguments(), LocaleContextHolder.getLocale());
        return Problems.of(HttpStatus.CONFLICT, slug, sentence, at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied, HttpServletRequest at) {
        var sentence = "This token's scopes or its member's role do not allow that.";
        return Problems.of(HttpStatus.FORBIDDEN, "forbidden", sentence, at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound missing, HttpServletRequest at) {
        return notFound(at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooMany more, HttpServletRequest at) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(more.seconds()));
        return Problems.of(
                more.status(), more.slug(), Objects.requireNonNull(more.getMessage()), List.of(), headers, at);
    }

    /** A number or an identifier that is none names nothing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(MethodArgumentTypeMismatchException nonsense, HttpServletRequest at) {
        return notFound(at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid, HttpServletRequest at) {
        return invalid(
                invalid.getFieldErrors().stream().map(ApiProblems::problem).toList(), at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidField invalid, HttpServletRequest at) {
        return invalid(invalid.problems(), at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest at) {
        if (Unreadable.isTooLarge(unreadable)) {
            var sentence = "The request is larger than " + BodyLimit.MOST_BYTES / 1024 / 1024 + " MB. Split it.";
            return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", sentence, at);
        }
        return Unreadable.field(unreadable)
                .map(problem -> invalid(List.of(problem), at))
                .orElseGet(
                        () -> Problems.of(HttpStatus.BAD_REQUEST, "unreadable", Unreadable.sentence(unreadable), at));
    }

    private static ResponseEntity<ProblemDetail> notFound(HttpServletRequest at) {
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.", at);
    }

    private static ResponseEntity<ProblemDetail> invalid(List<FieldProblem> errors, HttpServletRequest at) {
        var sentence = "Some fields are missing or wrong. Each is named under 'errors' with what would be right.";
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", sentence, errors, at);
    }

    private static FieldProblem problem(FieldError error) {
        var expected = error.contains(ConstraintViolation.class)
                ? Constraints.expected(error.unwrap(ConstraintViolation.class))
                : null;
        return new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage()), expected);
    }
}
