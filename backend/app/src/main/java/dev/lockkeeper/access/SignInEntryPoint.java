package dev.lockkeeper.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Who is not signed in goes to sign-in; under htmx the whole page goes there, not the part that was asked for. */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint() {
        super("/sign-in");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, reason);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            follow(request, response);
        }
    }

    /** What the page asks for by itself takes nobody away from what they are typing. */
    private void follow(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Quiet") == null) {
            response.setHeader("HX-Redirect", request.getContextPath() + getLoginFormUrl());
        }
    }
}
