package org.cordon.units;

import java.util.List;
import java.util.Set;
import org.cordon.platform.security.StaffAccounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the demo and the training one member of staff for each role and two where nothing is done alone, all with the same published password. */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleStaff.ORDER)
public class SampleStaff implements ApplicationRunner {

    /** After the units they work for. */
    public static final int ORDER = SampleDistrict.ORDER + 10;

    /** Known to everybody: a demo is open to its own machine only. */
    public static final String PASSWORD = "Cordon-demo-2022";

    /** Who there is, the first to try at the head. */
    public static final List<String> USER_IDS = List.of(
            "cdc",
            "hq",
            "townHuanxiu",
            "townChaohai",
            "transfer",
            "hotel",
            "hotel2",
            "hospital",
            "leadHuanxiu",
            "leadTransfer",
            "leadHotel",
            "modeller",
            "admin",
            "security",
            "security2",
            "auditor");

    private final StaffAccounts accounts;

    SampleStaff(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        member("hq", "指挥部 Headquarters", StaffRole.HEADQUARTERS_STAFF, SampleDistrict.HEADQUARTERS);
        member("cdc", "疾控中心 CDC", StaffRole.CDC_INVESTIGATORS, SampleDistrict.CDC);
        member("townHuanxiu", "环秀街道 Huanxiu", StaffRole.TOWN_STAFF, "370215001");
        member("townChaohai", "潮海街道 Chaohai", StaffRole.TOWN_STAFF, "370215002");
        member("transfer", "转运专班 Transfer team", StaffRole.TRANSFER_TEAM, SampleDistrict.TRANSFER_TEAM);
        member("hotel", "第一集中隔离点 Isolation site 1", StaffRole.HOTEL_STAFF, SampleDistrict.FIRST_SITE);
        member("hotel2", "第二集中隔离点 Isolation site 2", StaffRole.HOTEL_STAFF, SampleDistrict.SECOND_SITE);
        member("hospital", "定点医院 Designated hospital", StaffRole.HOSPITAL_STAFF, SampleDistrict.HOSPITAL);
        member("leadHuanxiu", "环秀街道负责人 Huanxiu lead", StaffRole.SUPERVISORS, "370215001");
        member("leadTransfer", "转运专班负责人 Transfer lead", StaffRole.SUPERVISORS, SampleDistrict.TRANSFER_TEAM);
        member("leadHotel", "第一集中隔离点负责人 Site lead", StaffRole.SUPERVISORS, SampleDistrict.FIRST_SITE);
        member("modeller", "建模人员 Modeller", StaffRole.MODELLERS, SampleDistrict.HEADQUARTERS);
        administrator("admin", "系统管理员 System administrator", StaffRole.SYSTEM_ADMINISTRATORS);
        administrator("security", "安全管理员 Security administrator", StaffRole.SECURITY_ADMINISTRATORS);
        administrator("security2", "安全管理员二 Security administrator 2", StaffRole.SECURITY_ADMINISTRATORS);
        administrator("auditor", "审计管理员 Audit administrator", StaffRole.AUDIT_ADMINISTRATORS);
    }

    /** Administrators work for no unit. */
    private void administrator(String userId, String name, StaffRole role) {
        accounts.create(userId, name, PASSWORD, Set.of(role.groupId()), Set.of());
    }

    private void member(String userId, String name, StaffRole role, String unitCode) {
        accounts.create(userId, name, PASSWORD, Set.of(role.groupId()), Set.of(unitCode));
    }
}
