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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
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

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that cannot name anything names nothing; what was sent to an address is told to be wrong. */
    @ExceptionHandler
    @Nullable
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            notFound(response);
            return null;
        }
        return unreadable(wrong.getName(), request, response);
    }

    /** Filters stand in addresses that people edit and send; a form's own mistakes are shown in the form. */
    @ExceptionHandler
    ModelAndView unreadable(BindException wrong, HttpServletRequest request, HttpServletResponse response) {
        var names = wrong.getFieldErrors().stream().map(FieldError::getField).distinct();
        return unreadable(names.collect(Collectors.joining(", ")), request, response);
    }

    @ExceptionHandler
    ModelAndView unreadable(InvalidPropertyException wrong, HttpServletRequest request, HttpServletResponse response) {
        return unreadable(wrong.getPropertyName(), request, response);
    }

    @ExceptionHandler
    ModelAndView unreadable(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        return unreadable(missing.getParameterName(), request, response);
    }

    private ModelAndView unreadable(String names, HttpServletRequest request, HttpServletResponse response) {
        var sentence = messages.getMessage("error.unreadable", new Object[] {names}, LocaleContextHolder.getLocale());
        return answer("error/unreadable", HttpStatus.BAD_REQUEST, sentence, request, response);
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
