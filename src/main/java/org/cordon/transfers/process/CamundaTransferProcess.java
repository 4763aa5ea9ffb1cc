package org.cordon.transfers.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.cordon.platform.engine.EngineAccess;
import org.cordon.platform.engine.EngineMessages;
import org.cordon.platform.engine.ModelProperties;
import org.cordon.platform.errors.Conflict;
import org.cordon.transfers.TransferProcess;
import org.cordon.transfers.VehicleDisinfection;
import org.cordon.transfers.VehiclePlan;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Drives in the engine. */
@Component
class CamundaTransferProcess implements TransferProcess {

    static final String DISINFECTION = "VehicleDisinfection";
    static final String TRIP_VARIABLE = "trip";

    /** What the models say of the task in which a vehicle is planned. */
    private static final String PLANS = "plans";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineAccess engine;
    private final EngineMessages messages;
    private final VehicleDisinfection vehicles;

    CamundaTransferProcess(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            EngineAccess engine,
            EngineMessages messages,
            @Lazy VehicleDisinfection vehicles) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
        this.messages = messages;
        this.vehicles = vehicles;
    }

    @Override
    public void vehicleFound(String number) {
        messages.tell(number, "VehicleFree");
    }

    @Override
    public boolean callOff(String number) {
        return messages.tell(number, "PeriodOver");
    }

    @Override
    public void disinfect(String trip) {
        engine.runAsSystem(() -> runtime.createProcessInstanceByKey(DISINFECTION)
                .processDefinitionWithoutTenantId()
                .businessKey(trip)
                .setVariables(Map.of(TRIP_VARIABLE, trip, "plate", vehicles.plateOf(trip)))
                .execute());
    }

    @Override
    public void plan(String number, VehiclePlan plan) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("vehiclePlate", plan.vehiclePlate());
        answers.put("driver", plan.driver());
        Instant pickup = plan.plannedPickupAt();
        if (pickup != null) {
            answers.put("plannedPickupAt", pickup.toString());
        }
        tasks.complete(planningTask(number).getId(), answers);
    }

    /** The person's other processes are none of the caller's business, so the application looks for the task. */
    private Task planningTask(String number) {
        return engine.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                        .filter(this::plansVehicle)
                        .findFirst())
                .orElseThrow(() -> new Conflict(
                        "transfer.notWaiting", "%s does not wait for a vehicle any longer".formatted(number), number));
    }

    private boolean plansVehicle(Task task) {
        BaseElement element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return ModelProperties.read(element, PLANS).isPresent();
    }
}
