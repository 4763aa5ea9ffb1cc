package org.cordon.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** In production the caller's address is what a trusted proxy says, and nobody else's word. */
class CallersAddressTests {

    @Test
    void believesAProxyOnThisMachineAndNothingThatACallerTold() throws Exception {
        assertThat(addressSeen("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(addressSeen("203.0.113.7, 10.1.2.3"))
                .as("the proxy adds the caller at the end")
                .isEqualTo("10.1.2.3");
    }

    @Test
    void believesNobodyWhoIsNoProxy() throws Exception {
        assertThat(addressSeen("203.0.113.7", "--CORDON_PROXIES=192\\.0\\.2\\.1"))
                .isEqualTo("127.0.0.1");
    }

    private static String addressSeen(String forwardedFor, String... arguments) throws Exception {
        try (ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(OnlyAServer.class)
                        .profiles("postgresql")
                        .run(with(arguments))) {
            URI uri = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/");
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("X-Forwarded-For", forwardedFor)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    private static String[] with(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--server.port=0";
        all[arguments.length + 1] = "--server.address=127.0.0.1";
        return all;
    }

    /** No stereotype: the application itself must not find it. */
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class
    })
    static class OnlyAServer {

        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(new Echo(), "/");
        }
    }

    /** Answers with the address that it sees. */
    private static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(request.getRemoteAddr());
        }
    }
}
