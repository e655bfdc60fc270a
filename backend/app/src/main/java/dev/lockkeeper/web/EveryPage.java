package dev.lockkeeper.web;

import dev.lockkeeper.access.CspNonce;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    @ModelAttribute("me")
    @Nullable
    CurrentMember me() {
        return MemberAuthentication.current().orElse(null);
    }

    @ModelAttribute("nonce")
    String nonce(HttpServletRequest request) {
        return CspNonce.of(request);
    }

    /** The part of the address after the tenant, by which the navigation knows where the reader is. */
    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        var segments = request.getRequestURI().split("/");
        return segments.length > 2 ? segments[2] : "";
    }
}
