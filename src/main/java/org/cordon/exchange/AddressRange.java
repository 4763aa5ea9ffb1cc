package org.cordon.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Where an address lies, by the registries of special addresses (RFC 6890 and its successors). */
enum AddressRange {
    /** Anywhere in the world. */
    PUBLIC,
    /** A network of one's own: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7. */
    PRIVATE,
    /** This machine. */
    LOOPBACK,
    /** Nobody's: link-local (where clouds tell secrets), multicast, reserved, and ways to write one address as another. */
    FORBIDDEN;

    private static final List<Block> BLOCKS = List.of(
            new Block(LOOPBACK, 8, 127),
            new Block(PRIVATE, 8, 10),
            new Block(PRIVATE, 12, 172, 16),
            new Block(PRIVATE, 16, 192, 168),
            new Block(PRIVATE, 10, 100, 64),
            new Block(FORBIDDEN, 8, 0),
            new Block(FORBIDDEN, 16, 169, 254),
            new Block(FORBIDDEN, 24, 192, 0, 0),
            new Block(FORBIDDEN, 24, 192, 0, 2),
            new Block(FORBIDDEN, 24, 192, 88, 99),
            new Block(FORBIDDEN, 15, 198, 18),
            new Block(FORBIDDEN, 24, 198, 51, 100),
            new Block(FORBIDDEN, 24, 203, 0, 113),
            new Block(FORBIDDEN, 3, 224));

    /** Of the new protocol only what is given out to everybody, 2000::/3, without what carries an old address in it. */
    private static final List<Block> NEW_BLOCKS = List.of(
            new Block(PRIVATE, 7, 0xfc),
            new Block(FORBIDDEN, 23, 0x20, 0x01, 0, 0),
            new Block(FORBIDDEN, 32, 0x20, 0x01, 0x0d, 0xb8),
            new Block(FORBIDDEN, 16, 0x20, 0x02),
            new Block(PUBLIC, 3, 0x20));

    static AddressRange of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return address.isLoopbackAddress() ? LOOPBACK : first(NEW_BLOCKS, bytes, FORBIDDEN);
        }
        return first(BLOCKS, bytes, PUBLIC);
    }

    private static AddressRange first(List<Block> blocks, byte[] address, AddressRange otherwise) {
        return blocks.stream()
                .filter(block -> block.contains(address))
                .map(Block::range)
                .findFirst()
                .orElse(otherwise);
    }

    /** The addresses that begin with so many bits of the prefix. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Block(AddressRange range, int bits, int... prefix) {

        boolean contains(byte[] address) {
            int[] padded = Arrays.copyOf(prefix, (bits + 7) / 8);
            for (int i = 0; i < padded.length; i++) {
                int mask = (0xff << Math.max(0, 8 * (i + 1) - bits)) & 0xff;
                if ((address[i] & mask) != (padded[i] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
