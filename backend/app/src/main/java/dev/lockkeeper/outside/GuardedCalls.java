package dev.lockkeeper.outside;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * Calls at the very addresses that the guard has looked at, so that a name may change as it likes; and each ends in time,
 * however slowly its answer trickles. Nothing is tried again, remembered or followed here.
 */
public final class GuardedCalls extends HttpComponentsClientHttpRequestFactory {

    private static final int ALL = 200;
    private static final int TO_ONE_SERVER = 20;

    /** One that is under way, and what ends it in time. */
    private record Call(HttpUriRequestBase request, Future<?> end) {}

    private final ThreadLocal<@Nullable Call> underWay = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Duration> limit = new ThreadLocal<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "call-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration longest;

    /**
     * @param connect how long to wait for the door to open
     * @param read how long one answer may take after that
     */
    public GuardedCalls(Duration connect, Duration read, AddressGuard guard) {
        super(client(Timeout.of(connect), Timeout.of(read), guard));
        longest = connect.plus(read);
    }

    private static CloseableHttpClient client(Timeout connect, Timeout patience, AddressGuard guard) {
        return HttpClients.custom()
                .setConnectionManager(connections(connect, patience, guard))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent("Lockkeeper")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(Timeout connect, Timeout read, AddressGuard guard) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guarded(guard))
                .setMaxConnTotal(ALL)
                .setMaxConnPerRoute(TO_ONE_SERVER)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
    }

    private record Guarded(AddressGuard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return guard.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** On the thread that calls. */
    @Override
    protected void postProcessHttpRequest(ClassicHttpRequest request) {
        if (request instanceof HttpUriRequestBase call) {
            var limited = limit.get();
            var most = limited == null || longest.compareTo(limited) < 0 ? longest : limited;
            var end = timer.schedule(call::abort, most.toMillis(), TimeUnit.MILLISECONDS);
            underWay.set(new Call(call, end));
        }
    }

    /** Calls of this thread that begin from now on end so soon; null takes that back. */
    public void limit(@Nullable Duration most) {
        if (most == null) {
            limit.remove();
        } else {
            limit.set(most);
        }
    }

    /**
     * The call of this thread is over.
     *
     * @param whole whether its answer was read to the end; else its line is cut, as nobody knows what is still to come
     */
    public void ended(boolean whole) {
        var call = underWay.get();
        if (call != null) {
            underWay.remove();
            call.end().cancel(false);
            if (!whole) {
                call.request().abort();
            }
        }
    }

    @Override
    public void destroy() throws Exception {
        timer.shutdownNow();
        super.destroy();
    }
}
