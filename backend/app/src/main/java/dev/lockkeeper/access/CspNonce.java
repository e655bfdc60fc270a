package dev.lockkeeper.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The word by which a page's own scripts are told from others; new for each request. */
public final class CspNonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = CspNonce.class.getName();

    private CspNonce() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
            return nonce;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    /** Scripts by nonce, styles from our own origin only, nothing inline, nothing from elsewhere. */
    static String policy(HttpServletRequest request) {
        return "default-src 'none'; script-src 'nonce-" + of(request) + "' 'strict-dynamic'; style-src 'self'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                + "frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
    }
}
