package org.cordon.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@Transactional
class SampleAreasIntegrationTests {

    @Autowired
    Areas areas;

    @Autowired
    AreaNames names;

    @BeforeEach
    void load() {
        new SampleAreas(areas).load();
    }

    @Test
    void hasTheSeventeenTownsOfJimo() {
        assertThat(areas.findByParentCodeOrderByCode("370215"))
                .hasSize(17)
                .allSatisfy(town -> assertThat(town.level()).isEqualTo(AreaLevel.TOWN))
                .extracting(Area::nameZh)
                .startsWith("环秀街道", "潮海街道")
                .endsWith("田横岛省级旅游度假区");
    }

    @Test
    void everyTownHasACommunity() {
        assertThat(areas.findByParentCodeOrderByCode("370215")).isNotEmpty().allSatisfy(town -> assertThat(
                        areas.findByParentCodeOrderByCode(town.code()))
                .isNotEmpty());
    }

    @Test
    void loadsOnce() {
        List<Area> once = areas.findByLevelOrderByCode(AreaLevel.COMMUNITY);
        new SampleAreas(areas).load();
        assertThat(areas.findByLevelOrderByCode(AreaLevel.COMMUNITY)).hasSameSizeAs(once);
    }

    @Test
    void saysWhereACodeIs() {
        assertThat(names.fullName("370215001002", Locale.CHINESE)).isEqualTo("即墨区环秀街道墨河社区");
        assertThat(names.fullName("370215001002", Locale.ENGLISH))
                .isEqualTo("Mohe Community, Huanxiu Subdistrict, Jimo District");
        assertThat(names.name("370215001", Locale.ENGLISH)).isEqualTo("Huanxiu Subdistrict");
    }

    @Test
    void leavesUnknownCodesAsTheyAre() {
        assertThat(names.name("110101", Locale.CHINESE)).isEqualTo("110101");
        assertThat(names.fullName("110101", Locale.CHINESE)).isEqualTo("110101");
    }
}
