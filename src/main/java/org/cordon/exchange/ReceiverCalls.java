package org.cordon.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.cordon.platform.errors.Refused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls receivers: no redirect, no cookie, no repetition behind our back, and no more of an answer, nor longer, than the
 * settings allow.
 */
@Component
class ReceiverCalls implements DisposableBean {

    private static final ContentType TYPE = ContentType.APPLICATION_JSON;

    private final AllowedHosts hosts;
    private final ReceiverSecrets secrets;
    private final OutboxSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outbox-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    ReceiverCalls(
            AllowedHosts hosts,
            ReceiverAddresses addresses,
            ReceiverSecrets secrets,
            OutboxSettings settings,
            Clock clock) {
        this.hosts = hosts;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
        this.client = client(addresses, settings);
    }

    /** Sends once. */
    Outcome send(Receiver receiver, Attempt attempt) {
        try {
            return call(request(hosts.require(receiver.url()), receiver, attempt));
        } catch (Refused notAllowed) {
            return Outcome.none("address");
        } catch (AddressRefused notAllowed) {
            return Outcome.none("address");
        } catch (InterruptedIOException tooSlow) {
            return Outcome.none("timeout");
        } catch (IOException | HttpException noAnswer) {
            return Outcome.none("connection");
        }
    }

    private HttpPost request(URI address, Receiver receiver, Attempt attempt) {
        long now = clock.instant().getEpochSecond();
        List<byte[]> keys = secrets.keys(receiver.id());
        HttpPost request = new HttpPost(address);
        request.setHeader("webhook-id", attempt.webhookId());
        request.setHeader("webhook-timestamp", now);
        request.setHeader("webhook-signature", WebhookSignature.of(keys, attempt.webhookId(), now, attempt.body()));
        request.setEntity(new ByteArrayEntity(attempt.body(), TYPE));
        return request;
    }

    private Outcome call(HttpPost request) throws IOException, HttpException {
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            Header wish = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
            end(answer);
            return Outcome.of(
                    answer.getCode(), RetryAfter.read(wish == null ? null : wish.getValue(), clock.instant()));
        } catch (IOException failure) {
            if (request.isCancelled()) {
                throw (IOException) new InterruptedIOException("No answer in time").initCause(failure);
            }
            throw failure;
        } finally {
            deadline.cancel(false);
        }
    }

    /**
     * Reads a short answer to its end, so that the connection can be used again; a long one costs its connection: a graceful
     * close would read on.
     */
    private void end(ClassicHttpResponse answer) throws IOException {
        try {
            HttpEntity entity = answer.getEntity();
            if (entity != null) {
                entity.getContent().readNBytes(settings.answerSize());
            }
        } finally {
            ((CloseableHttpResponse) answer).close(CloseMode.IMMEDIATE);
        }
    }

    private static CloseableHttpClient client(ReceiverAddresses addresses, OutboxSettings settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        return HttpClients.custom()
                .setUserAgent("Cordon")
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnPerRoute(settings.workers())
                        .setMaxConnTotal(settings.workers() * 2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
