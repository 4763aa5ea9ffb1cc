package org.cordon.testing;

import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;

/** The fewest units that a person can be handed between: two towns and one of everything else. */
public final class SmallDistrict {

    public static final String HUANXIU = "370215001";
    public static final String CHAOHAI = "370215002";
    public static final String HEADQUARTERS = "370215HQ";
    public static final String CDC = "370215CDC";
    public static final String TRANSFER_TEAM = "370215TT1";
    public static final String SITE = "370215IS1";
    public static final String HOSPITAL = "370215DH1";

    private SmallDistrict() {}

    /** Registers the units; does nothing the second time. */
    public static void found(UnitRegistration units) {
        units.register(new Unit(HUANXIU, UnitKind.TOWN, "环秀街道", "Huanxiu", HUANXIU));
        units.register(new Unit(CHAOHAI, UnitKind.TOWN, "潮海街道", "Chaohai", CHAOHAI));
        units.register(new Unit(HEADQUARTERS, UnitKind.HEADQUARTERS, "指挥部", "Headquarters", null));
        units.register(new Unit(CDC, UnitKind.CDC, "疾控中心", "CDC", null));
        units.register(new Unit(TRANSFER_TEAM, UnitKind.TRANSFER_TEAM, "转运专班", "Transfer team", null));
        units.register(new Unit(SITE, UnitKind.ISOLATION_SITE, "隔离点", "Isolation site", null));
        units.register(new Unit(HOSPITAL, UnitKind.HOSPITAL, "定点医院", "Hospital", null));
    }
}
