package dev.lockkeeper.access;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail address and password, and slows guessing down. */
@Component
class SignIn extends DaoAuthenticationProvider {

    private final SignInThrottle throttle;

    SignIn(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        super(users);
        setPasswordEncoder(passwords);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var host = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "-";
        if (throttle.mustWait(attempt.getName(), host)) {
            throw new LockedException("too many failures");
        }
        try {
            var result = super.authenticate(attempt);
            throttle.succeeded(attempt.getName());
            return result;
        } catch (BadCredentialsException wrong) {
            throttle.failed(attempt.getName(), host);
            throw wrong;
        }
    }
}
