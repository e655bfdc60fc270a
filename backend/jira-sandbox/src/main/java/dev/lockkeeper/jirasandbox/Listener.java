package dev.lockkeeper.jirasandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The open door: a port on this machine alone, which may be closed and opened again. */
final class Listener implements AutoCloseable {

    static {
        answerAtOnce();
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(Listener::thread);
    private int port;
    private @Nullable HttpHandler handler;
    private @Nullable HttpServer server;

    Listener(int port) {
        this.port = port;
        open();
    }

    /**
     * The JDK's server sends headers and body apart, and without this each answer waits 40 ms for the network to agree.
     * It reads the setting once, before its first server.
     */
    private static void answerAtOnce() {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    int port() {
        return port;
    }

    synchronized void serve(HttpHandler chosen) {
        handler = chosen;
        if (server != null) {
            server.createContext("/", chosen);
        }
    }

    synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            server = bound();
        } catch (IOException taken) {
            throw new UncheckedIOException("the Jira sandbox cannot listen on port " + port, taken);
        }
    }

    private HttpServer bound() throws IOException {
        var opened = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        port = opened.getAddress().getPort();
        opened.setExecutor(threads);
        if (handler != null) {
            opened.createContext("/", handler);
        }
        opened.start();
        return opened;
    }

    /** Cuts what is under way and refuses what comes. */
    synchronized void shut() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "jira-sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
