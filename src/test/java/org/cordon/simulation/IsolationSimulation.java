package org.cordon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordon.control.escalation.Escalations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Lives the days hour by hour, and looks every hour whether everything holds that must. */
final class IsolationSimulation {

    private static final Logger LOG = LoggerFactory.getLogger(IsolationSimulation.class);

    private static final int HOURS = 24;

    static final String SABOTAGE = "sabotage noticed";

    private final long seed;
    private final Scale scale;
    private final Setting setting;
    private final Arrivals arrivals;
    private final Outages outages;
    private final Accidents accidents;
    private final SimulatedLaboratory laboratory;
    private final Dispatch dispatch;
    private final DueJobs jobs;
    private final DeskWork desks;
    private final List<Invariant> invariants;
    private final Invariant records;

    IsolationSimulation(ApplicationContext product, Scale scale, long seed) {
        this.seed = seed;
        this.scale = scale;
        this.setting = new Setting(product, new Dice(seed), new SimulatedTime(), new Tally(), new People());
        this.arrivals = new Arrivals(setting, scale, seed);
        this.outages = new Outages(setting);
        this.accidents = new Accidents(setting);
        this.laboratory = new SimulatedLaboratory(setting);
        this.dispatch = new Dispatch(setting, outages);
        this.jobs = new DueJobs(setting);
        this.desks = new DeskWork(
                setting,
                outages,
                jobs,
                List.of(
                        new TownForms(setting, laboratory),
                        new SearchForms(setting),
                        new TransferForms(setting),
                        new SiteForms(setting, laboratory, outages),
                        new LeaderForms(setting)));
        this.invariants = List.of(
                new EverybodyHasAnOwner(setting),
                new NoStrangersInARoom(setting),
                new SeatsAreKept(setting),
                new NobodyIsLostOnTheRoad(setting),
                new LateHandOversAreAsked(setting));
        this.records = new RecordsAgree(setting, scale.drift());
    }

    /** What happened how often. */
    Tally live() {
        new SimulatedDistrict(setting).found(scale);
        for (int day = 0; day < scale.days(); day++) {
            live(day);
        }
        return setting.tally();
    }

    private void live(int day) {
        Duration passing = Duration.ZERO;
        Duration looking = Duration.ZERO;
        Duration comparing = Duration.ZERO;
        for (int of = 0; of < HOURS; of++) {
            int hour = day * HOURS + of;
            passing = passing.plus(timed(() -> pass(hour)));
            looking = looking.plus(timed(() -> look(hour, invariants)));
            comparing = comparing.plus(timed(() -> look(hour, List.of(records))));
            sabotage(hour);
        }
        LOG.info(
                "Day {} over: lived in {}, looked at in {}, records compared in {}; {}",
                day + 1,
                passing,
                looking,
                comparing,
                setting.tally());
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofMillis((System.nanoTime() - begin) / 1_000_000);
    }

    /** Breaks each thing that must hold, once, in the second half: an invariant that cannot fail would prove nothing. */
    private void sabotage(int hour) {
        Sabotage sabotage = new Sabotage(setting);
        if (hour >= scale.hours() / 2 && setting.tally().of(SABOTAGE) == 0 && sabotage.isPossible()) {
            sabotage.isNoticed();
            setting.tally().add(SABOTAGE);
        }
    }

    private void pass(int hour) {
        setting.time().moveTo(hour, 0);
        outages.happen();
        arrivals.come(hour);
        halfAnHour();
        setting.time().moveTo(hour, 30);
        accidents.happen();
        halfAnHour();
        setting.time().moveTo(hour, 59);
        jobs.run();
        setting.bean(Escalations.class).look();
    }

    private void halfAnHour() {
        laboratory.reports();
        jobs.run();
        dispatch.lodgeTogether();
        dispatch.assignInBulk();
        jobs.run();
        desks.everybodyWorks();
    }

    private void look(int hour, List<Invariant> what) {
        List<String> found = new ArrayList<>();
        what.forEach(invariant -> found.addAll(invariant.violations()));
        assertThat(found).as("hour %d, seed %d", hour, seed).isEmpty();
    }
}
