// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The embedded server: Jetty with a virtual thread for each request. */
public final class WebServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param host address to listen on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
     * @param port 0 for any free one
     * @param maxBody bytes of a request body that are read
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     * @param idle how long a connection may be silent
     */
    public record Settings(String host, int port, int maxBody, Set<String> trustedProxies, Duration idle) {}

    public WebServer(Settings settings, Endpoint site, Failures failures, ReadyPages ready, ReadyKey readyKey) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        this.server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setOutputBufferSize(64 * 1024);
        http.setRequestHeaderSize(16 * 1024);
        // Titles hold slashes, dots and percent signs in encoded form; the router judges them, not the server.
        http.setUriCompliance(UriCompliance.UNSAFE);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setHandler(new HttpFront(
                site, failures, ready, readyKey, new RequestReader(settings.maxBody(), settings.trustedProxies())));
        server.setErrorHandler(new BrokenRequests(failures));
        server.setStopTimeout(10_000);
    }

    /**
     * Begins to answer.
     *
     * @throws IOException if the port is taken or may not be used
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the web server did not start", e);
        }
    }

    /** The port in use. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Lets running requests end, for at most ten seconds. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server did not stop", e);
        }
    }
}
