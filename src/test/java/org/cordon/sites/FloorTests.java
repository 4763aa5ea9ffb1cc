package org.cordon.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTests {

    @ParameterizedTest
    @CsvSource({"0301, 0302, true", "0301, 0401, true", "0301, 0501, false", "C0001, C0001, true", "C0001, C0002, false"
    })
    void roomsAreNearOnOneFloorTheNextOrInOneRoom(String room, String other, boolean near) {
        assertThat(Floor.areNear(room, other)).isEqualTo(near);
    }
}
