package org.cordon.imports.kinds;

import org.cordon.contacts.ContactCategory;
import org.cordon.control.KeyPersonCategory;

/** What lists call the reason why somebody is on them. */
final class Categories {

    private static final String[] CLOSE = {"closeContact", "close", "密切接触者", "密接"};
    private static final String[] SUB_CLOSE = {
        "subCloseContact", "subClose", "secondaryContact", "次密切接触者", "次密接", "密接的密接"
    };

    static final Choices<ContactCategory> CONTACT = new Choices<ContactCategory>()
            .of(ContactCategory.CLOSE_CONTACT, CLOSE)
            .of(ContactCategory.SUB_CLOSE_CONTACT, SUB_CLOSE);

    static final Choices<KeyPersonCategory> KEY_PERSON = new Choices<KeyPersonCategory>()
            .of(KeyPersonCategory.CLOSE_CONTACT, CLOSE)
            .of(KeyPersonCategory.INBOUND_TRAVELLER, "inboundTraveller", "inbound", "入境人员", "境外入境人员")
            .of(KeyPersonCategory.HIGH_RISK_AREA, "highRiskArea", "高风险区", "高风险区人员", "高风险区旅居史")
            .of(KeyPersonCategory.HIGH_RISK_JOB, "highRiskJob", "高风险岗位", "高风险岗位人员", "高风险岗位从业人员")
            .of(KeyPersonCategory.SUB_CLOSE_CONTACT, SUB_CLOSE)
            .of(KeyPersonCategory.MEDIUM_RISK_AREA, "mediumRiskArea", "中风险区", "中风险区人员", "中风险区旅居史")
            .of(KeyPersonCategory.CO_RESIDENT, "coResident", "household", "共同居住者", "共同居住人", "同住人")
            .of(KeyPersonCategory.EXPOSED_AT_PLACE, "exposedAtPlace", "涉疫场所暴露", "涉疫场所暴露人员", "场所暴露人员")
            .of(KeyPersonCategory.LOW_RISK_AREA, "lowRiskArea", "低风险区", "低风险区人员", "低风险区旅居史");

    private Categories() {}
}
