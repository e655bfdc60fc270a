package dev.lockkeeper.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** No request's body is read beyond what the largest migration needs, whether or not its length was announced. */
@Configuration(proxyBeanMethods = false)
class BodyLimit {

    /** Five megabytes of SQL, each character of which JSON may write as two, and room for the rest. */
    static final long MOST_BYTES = 12L * 1024 * 1024;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> apiBodyLimit() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new LimitFilter());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static class LimitFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private static class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), getContentLengthLong());
        }
    }

    /** Counts as it is read; an announced length that is too long is refused at the first byte. */
    private static class LimitedStream extends ServletInputStream {

        private final ServletInputStream source;
        private final long announced;
        private long read;

        LimitedStream(ServletInputStream source, long announced) {
            this.source = source;
            this.announced = announced;
        }

        @Override
        public int read() throws IOException {
            refuseBeyond(announced);
            var one = source.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            refuseBeyond(announced);
            var some = source.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws IOException {
            read += some;
            refuseBeyond(read);
        }

        private static void refuseBeyond(long bytes) throws IOException {
            if (bytes > MOST_BYTES) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
