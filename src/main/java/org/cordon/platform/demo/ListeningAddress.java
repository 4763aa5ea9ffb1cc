package org.cordon.platform.demo;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The addresses that the application and its management port are told to listen on. */
final class ListeningAddress {

    private ListeningAddress() {}

    static Optional<DemoOutOfBounds> crossing(ConfigurableEnvironment environment) {
        Binder settings = Binder.get(environment);
        return Stream.of("server.address", "management.server.address")
                .flatMap(setting -> crossing(setting, settings).stream())
                .findFirst();
    }

    /** An address that is not set means every address of the machine. */
    private static Optional<DemoOutOfBounds> crossing(String setting, Binder settings) {
        Optional<InetAddress> address =
                Optional.ofNullable(settings.bind(setting, InetAddress.class).orElse(null));
        return address.filter(InetAddress::isLoopbackAddress).isPresent()
                ? Optional.empty()
                : Optional.of(DemoOutOfBounds.address(
                        setting, address.map(InetAddress::getHostAddress).orElse("every address of this machine")));
    }
}
