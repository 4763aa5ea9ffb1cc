/** The engine, security, time and language that every module stands on; knows no epidemiology. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.cordon.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
