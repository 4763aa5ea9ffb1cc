package org.cordon.testing;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.transfers.Vehicle;
import org.cordon.transfers.VehicleDetails;
import org.cordon.transfers.VehicleKind;
import org.cordon.transfers.VehicleRegister;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.UnitRegistration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives every test the same few vehicles, clean and free: {@link #VAN}, in which anybody may ride, {@link #OTHER_VAN} for
 * the way back, and nothing left of the trips and queues of other tests. A sample district has vehicles of its own.
 */
public class OwnVehicles extends AbstractTestExecutionListener {

    public static final String VAN = "鲁B12345";
    public static final String OTHER_VAN = "鲁B54321";

    private static final String DISINFECTION = "VehicleDisinfection";
    private static final VehicleDetails SEVEN_SEATS = new VehicleDetails(VehicleKind.VAN, 7, true, false, true);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext application = test.getApplicationContext();
        if (application.getEnvironment().getProperty("cordon.sample-district", Boolean.class, false)) {
            return;
        }
        clear(application.getBean(JdbcClient.class));
        RuntimeService runtime = application.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(DISINFECTION)
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's"));
        application
                .getBean(UnitRegistration.class)
                .register(new Unit(SmallDistrict.TRANSFER_TEAM, UnitKind.TRANSFER_TEAM, "转运专班", "Transfer team", null));
        VehicleRegister vehicles = application.getBean(VehicleRegister.class);
        vehicles.register(SmallDistrict.TRANSFER_TEAM, VAN, SEVEN_SEATS);
        vehicles.register(SmallDistrict.TRANSFER_TEAM, OTHER_VAN, SEVEN_SEATS);
    }

    /** Takes a vehicle out of service, or puts it back. */
    public static void inService(VehicleRegister vehicles, String plate, boolean inService) {
        Vehicle vehicle = vehicles.require(SmallDistrict.TRANSFER_TEAM, plate);
        VehicleDetails now = vehicle.details();
        VehicleDetails then =
                new VehicleDetails(now.kind(), now.seats(), now.sealedCab(), now.negativePressure(), inService);
        vehicles.change(SmallDistrict.TRANSFER_TEAM, plate, vehicle.version(), then);
    }

    /** Does everything that keeps a vehicle from its next trip. */
    public static void disinfect(ProcessEngine engine) {
        engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(DISINFECTION)
                .list()
                .forEach(task ->
                        engine.getTaskService().complete(task.getId(), Map.of("empty", true, "agent", "chlorine")));
    }

    private static void clear(JdbcClient jdbc) {
        jdbc.sql("update cordon.transfer_order set open_key = null, queued_at = null, proposed_plate = null,"
                        + " trip_id = null, trip_seats = null, seat = null")
                .update();
        jdbc.sql("delete from cordon.trip").update();
        jdbc.sql("delete from cordon.vehicle").update();
        jdbc.sql("delete from cordon.crew").update();
    }
}
