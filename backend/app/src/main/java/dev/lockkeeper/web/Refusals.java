package dev.lockkeeper.web;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page answers when a rule says no, or when there is nothing to show. */
@ControllerAdvice(annotations = Controller.class)
class Refusals {

    private final MessageSource messages;
    private final EveryPage everyPage;

    Refusals(MessageSource messages, EveryPage everyPage) {
        this.messages = messages;
        this.everyPage = everyPage;
    }

    @ExceptionHandler(RuleViolation.class)
    ModelAndView refused(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) {
        var sentence = messages.getMessage(violation.key(), violation.arguments(), LocaleContextHolder.getLocale());
        return answer("error/refused", HttpStatus.CONFLICT, sentence, request, response);
    }

    /** Two at once: the slower one is told, as with any stale edit. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView overtaken(HttpServletRequest request, HttpServletResponse response) {
        return refused(new Conflict(), request, response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request, HttpServletResponse response) {
        var sentence = messages.getMessage("error.403.text", null, LocaleContextHolder.getLocale());
        return answer("error/403", HttpStatus.FORBIDDEN, sentence, request, response);
    }

    /** An address that cannot name anything names nothing. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** A step taken in place is answered beside the page, so nothing that the reader sees is lost. */
    private ModelAndView answer(
            String view, HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML");
            return new ModelAndView("error/_refused :: refused", Map.of("sentence", sentence), status);
        }
        return page(view, status, request).addObject("sentence", sentence);
    }

    /** Model attributes of the advice are not there when an exception is answered. */
    private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
        var model = new ModelAndView(view, Map.of(), status);
        model.addObject("me", everyPage.me());
        model.addObject("nonce", everyPage.nonce(request));
        model.addObject("section", everyPage.section(request));
        model.addObject("back", back(request));
        return model;
    }

    /** A step is a resource below the page it was taken on: /acme/migrations/42/approval goes back to migration 42. */
    private static String back(HttpServletRequest request) {
        return Arrays.stream(request.getRequestURI().split("/"))
                .filter(segment -> !segment.isEmpty())
                .limit(3)
                .collect(Collectors.joining("/", "/", ""));
    }
}
