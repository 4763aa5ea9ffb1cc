package org.cordon.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;

/**
 * The web applications that were running at a moment: Camunda keeps them in static fields, which an application that a
 * test stops leaves empty for the applications of all other tests.
 */
public record Webapps(
        CockpitRuntimeDelegate cockpit,
        TasklistRuntimeDelegate tasklist,
        AdminRuntimeDelegate admin,
        WelcomeRuntimeDelegate welcome) {

    public static Webapps running() {
        return new Webapps(
                Cockpit.getRuntimeDelegate(),
                Tasklist.getRuntimeDelegate(),
                Admin.getRuntimeDelegate(),
                Welcome.getRuntimeDelegate());
    }

    public void runAgain() {
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Admin.setAdminRuntimeDelegate(admin);
        Welcome.setRuntimeDelegate(welcome);
    }
}
