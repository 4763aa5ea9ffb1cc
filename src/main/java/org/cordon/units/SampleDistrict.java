package org.cordon.units;

import org.cordon.areas.Area;
import org.cordon.areas.AreaLevel;
import org.cordon.areas.Areas;
import org.cordon.areas.SampleAreas;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the demo and the training the units of a district: its towns and the departments around them. */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleDistrict.ORDER)
public class SampleDistrict implements ApplicationRunner {

    /** After the areas, before the staff. */
    public static final int ORDER = SampleAreas.ORDER + 10;

    static final String HEADQUARTERS = "370215HQ";
    static final String CDC = "370215CDC";
    static final String TRANSFER_TEAM = "370215TT1";
    static final String FIRST_SITE = "370215IS1";
    static final String SECOND_SITE = "370215IS2";
    static final String HOSPITAL = "370215DH1";

    private final Areas areas;
    private final UnitRegistration units;

    SampleDistrict(Areas areas, UnitRegistration units) {
        this.areas = areas;
        this.units = units;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        department(HEADQUARTERS, UnitKind.HEADQUARTERS, "区疫情防控指挥部", "District headquarters");
        department(CDC, UnitKind.CDC, "区疾病预防控制中心", "District CDC");
        department(TRANSFER_TEAM, UnitKind.TRANSFER_TEAM, "区转运专班", "District transfer team");
        department(FIRST_SITE, UnitKind.ISOLATION_SITE, "第一集中隔离点", "Isolation site 1");
        department(SECOND_SITE, UnitKind.ISOLATION_SITE, "第二集中隔离点", "Isolation site 2");
        department(HOSPITAL, UnitKind.HOSPITAL, "定点医院", "Designated hospital");
        areas.findByLevelOrderByCode(AreaLevel.TOWN).forEach(this::town);
    }

    private void department(String code, UnitKind kind, String nameZh, String nameEn) {
        units.register(new Unit(code, kind, nameZh, nameEn, null));
    }

    private void town(Area area) {
        units.register(new Unit(area.code(), UnitKind.TOWN, area.nameZh(), area.nameEn(), area.code()));
    }
}
