package org.cordon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where addresses lie that somebody might have us call. */
class AddressRangeTests {

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.128.0.0, PUBLIC",
        "240e:c2::1, PUBLIC",
        "2408:8000::1, PUBLIC",
        "10.0.0.1, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "127.0.0.1, LOOPBACK",
        "127.9.9.9, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "::ffff:10.0.0.1, PRIVATE",
        "0.0.0.0, FORBIDDEN",
        "169.254.169.254, FORBIDDEN",
        "192.0.0.8, FORBIDDEN",
        "198.19.0.1, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "::, FORBIDDEN",
        "::7f00:1, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "ff02::1, FORBIDDEN",
        "64:ff9b::a00:1, FORBIDDEN",
        "2002:a00:1::1, FORBIDDEN",
        "2001:0:a00:1::1, FORBIDDEN",
        "2001:db8::1, FORBIDDEN"
    })
    void liesWhereTheRegistriesSay(String address, AddressRange range) throws UnknownHostException {
        assertThat(AddressRange.of(InetAddress.getByName(address))).isEqualTo(range);
    }
}
