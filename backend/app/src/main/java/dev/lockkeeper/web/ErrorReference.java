package dev.lockkeeper.web;

import dev.lockkeeper.access.CspNonce;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Error pages get the layout's nonce; a failure of ours gets a reference that stands in the log beside its cause. */
@Component
class ErrorReference extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(ErrorReference.class);

    /** Compilers before 21 do not read type annotations of other classes, so they see another parent than later ones. */
    @Override
    @SuppressWarnings("NullAway")
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        var servlet = ((ServletWebRequest) request).getRequest();
        attributes.put("nonce", CspNonce.of(servlet));
        attributes.put("section", "");
        if (Integer.valueOf(500).equals(attributes.get("status"))) {
            attributes.put("reference", reference(request, servlet));
        }
        return attributes;
    }

    private String reference(WebRequest request, HttpServletRequest servlet) {
        var name = ErrorReference.class.getName();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof String known) {
            return known;
        }
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        request.setAttribute(name, reference, RequestAttributes.SCOPE_REQUEST);
        var cause = getError(request);
        log.error(
                "failure {} at {} {} of tenant {}",
                reference,
                servlet.getMethod(),
                servlet.getAttribute("jakarta.servlet.error.request_uri"),
                Objects.requireNonNullElse(servlet.getAttribute("lockkeeper.tenant"), "-"),
                cause instanceof ServletException wrapper && wrapper.getRootCause() != null
                        ? wrapper.getRootCause()
                        : cause);
        return reference;
    }
}
