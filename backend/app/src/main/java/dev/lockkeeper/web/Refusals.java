package dev.lockkeeper.web;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
    ModelAndView refused(RuleViolation violation, HttpServletRequest request) {
        var sentence = messages.getMessage(violation.key(), violation.arguments(), LocaleContextHolder.getLocale());
        return page("error/refused", HttpStatus.CONFLICT, request).addObject("sentence", sentence);
    }

    /** Two at once: the slower one is told, as with any stale edit. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView overtaken(HttpServletRequest request) {
        return refused(new Conflict(), request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return page("error/403", HttpStatus.FORBIDDEN, request);
    }

    /** An address that cannot name anything names nothing. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Model attributes of the advice are not there when an exception is answered. */
    private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
        var model = new ModelAndView(view, Map.of(), status);
        model.addObject("me", everyPage.me());
        model.addObject("nonce", everyPage.nonce(request));
        model.addObject("section", everyPage.section(request));
        model.addObject("part", "true".equals(request.getHeader("HX-Request")));
        return model;
    }
}
