package dev.lockkeeper.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

/**
 * What is refused before any controller of the API is found. No advice can be bound to a package then, so this one looks
 * at the address; whatever is not the API's goes on to whom it belongs.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiDoor {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException wrong, HttpServletRequest at)
            throws HttpMediaTypeNotSupportedException {
        passOn(wrong, at);
        var sentence = "Send the body as " + names(wrong.getSupportedMediaTypes()) + ".";
        return Problems.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                sentence,
                List.of(),
                wrong.getHeaders(),
                at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest at)
            throws HttpMediaTypeNotAcceptableException {
        passOn(wrong, at);
        var sentence =
                "The answer is " + names(wrong.getSupportedMediaTypes()) + ", which the request does not accept.";
        return Problems.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", sentence, at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest at)
            throws HttpRequestMethodNotSupportedException {
        passOn(wrong, at);
        var sentence = wrong.getMethod() + " is not possible here; " + wrong.getSupportedHttpMethods() + " is.";
        return Problems.of(
                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", sentence, List.of(), wrong.getHeaders(), at);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NoHandlerFoundException nothing, HttpServletRequest at)
            throws NoHandlerFoundException {
        passOn(nothing, at);
        return Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.", at);
    }

    /** Thrown again as it is, an exception goes on to the next who may answer it. */
    private static <E extends Exception> void passOn(E exception, HttpServletRequest at) throws E {
        if (!at.getRequestURI().startsWith(at.getContextPath() + "/api/")) {
            throw exception;
        }
    }

    private static String names(List<MediaType> types) {
        return String.join(" or ", types.stream().map(MediaType::toString).toList());
    }
}
